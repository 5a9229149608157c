package breachportal.exposure.loading.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import breachportal.file.FileFault;
import breachportal.file.UnusableFile;
import breachportal.file.sheet.Texts;
import java.util.Arrays;
import java.util.regex.Pattern;

/// The texts that the cells of a workbook point to, in one array, within a bound of memory. Of a
/// long text that can be no identifier only a letter is kept that tells its language. Not
/// thread-safe.
final class SharedStrings implements Texts {

  private static final int MAX_BYTES = 64 << 20;
  private static final int MAX_TEXTS = 4 << 20;
  private static final int SHORT = 24;
  private static final int DIGITS = 7;

  /// So many that the headings are among them, which can be long and tell what a column is.
  private static final int KEPT_WHOLE = 256;

  private static final Pattern ADDRESS = Pattern.compile("[@＠]|(?i:\\bat\\b)");

  private byte[] bytes = new byte[1 << 12];
  private int[] ends = new int[1 << 8];
  private int texts;

  @Override
  public String get(int number) {
    if (number < 0 || number >= texts) {
      return "";
    }
    int from = number == 0 ? 0 : ends[number - 1];
    return new String(bytes, from, ends[number] - from, UTF_8);
  }

  @Override
  public void add(String text) throws UnusableFile {
    byte[] more =
        (texts < KEPT_WHOLE || canBeIdentifier(text) ? text : languageOf(text)).getBytes(UTF_8);
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
        || ADDRESS.matcher(text).find()
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
