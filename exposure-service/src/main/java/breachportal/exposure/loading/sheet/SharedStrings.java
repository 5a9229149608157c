package breachportal.exposure.loading.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import breachportal.exposure.loading.table.FileFault;
import breachportal.exposure.loading.table.UnusableFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// The texts that the cells of a workbook point to, in one array, within a bound of memory. Of a
/// long text that can be no identifier only a letter is kept that tells its language. Immutable
/// once it is read.
final class SharedStrings {

  static final SharedStrings NONE = new SharedStrings();

  private static final int MAX_BYTES = 64 << 20;
  private static final int MAX_TEXTS = 4 << 20;
  private static final int SHORT = 24;
  private static final int DIGITS = 7;

  private byte[] bytes = new byte[1 << 12];
  private int[] ends = new int[1 << 8];
  private int texts;

  private SharedStrings() {}

  /// @param xml the file `sharedStrings.xml`
  /// @throws UnusableFile if it is damaged, or has more text than is kept
  static SharedStrings read(InputStream xml) throws IOException {
    SharedStrings strings = new SharedStrings();
    Xml events = new Xml(xml);
    StringBuilder text = new StringBuilder();
    boolean inText = false;
    boolean phonetic = false;
    while (events.next()) {
      if (events.starts("si")) {
        text.setLength(0);
      } else if (events.ends("si")) {
        strings.add(text.toString());
      } else if (events.starts("rPh") || events.ends("rPh")) {
        phonetic = events.starts("rPh");
      } else if (events.starts("t") || events.ends("t")) {
        inText = events.starts("t") && !phonetic;
      } else if (inText) {
        events.text(text);
      }
    }
    return strings;
  }

  /// @return the text of that number; nothing if there is none
  String get(String number) {
    int index;
    try {
      index = Integer.parseInt(number);
    } catch (NumberFormatException e) {
      return "";
    }
    if (index < 0 || index >= texts) {
      return "";
    }
    int from = index == 0 ? 0 : ends[index - 1];
    return new String(bytes, from, ends[index] - from, UTF_8);
  }

  private void add(String text) throws UnusableFile {
    byte[] more = (canBeIdentifier(text) ? text : languageOf(text)).getBytes(UTF_8);
    int end = texts == 0 ? 0 : ends[texts - 1];
    if (end + more.length > MAX_BYTES || texts == MAX_TEXTS) {
      throw new UnusableFile(FileFault.WORKBOOK_REFUSED);
    }
    if (end + more.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(end + more.length, 2 * bytes.length));
    }
    if (texts == ends.length) {
      ends = Arrays.copyOf(ends, 2 * texts);
    }
    System.arraycopy(more, 0, bytes, end, more.length);
    ends[texts++] = end + more.length;
  }

  private static boolean canBeIdentifier(String text) {
    return text.length() <= SHORT
        || text.indexOf('@') >= 0
        || text.chars().filter(Character::isDigit).limit(DIGITS).count() == DIGITS;
  }

  private static String languageOf(String text) {
    return text.chars()
        .filter(c -> c >= 0x100)
        .limit(SHORT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
