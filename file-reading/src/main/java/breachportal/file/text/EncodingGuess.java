package breachportal.file.text;

import breachportal.file.FileFault;
import breachportal.file.UnusableFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Which encoding the first bytes of a text are in.
///
/// A byte order mark tells; then NULs at every second place (UTF-16); then what only UTF-8 has;
/// and of the old encodings the one in which the text makes most sense ([Plausibility]). A wrong
/// answer is worse than none: the letters around a number tell whose country it is of.
///
/// @param encoding the encoding
/// @param markBytes bytes of the mark before the text
/// @param certain false where only ASCII was seen, so that what follows may tell another
public record EncodingGuess(TextEncoding encoding, int markBytes, boolean certain) {

  private static final int LOOKED_AT = 1 << 17;
  private static final double LEAST_SENSE = 0.4;

  /// The share of damaged characters with which a text still is UTF-8: glued files have some.
  private static final double UTF8_DAMAGE = 0.02;

  private static final int LOOKED_AT_FOR_TEXT = 4_096;
  private static final double UTF16_NULS = 0.1;

  /// @param head the first bytes, or those from the first on that is not ASCII
  /// @param length how many
  /// @return the guess, or null if the bytes are no text
  public static @Nullable EncodingGuess of(byte[] head, int length) {
    if (begins(head, length, 0xEF, 0xBB, 0xBF)) {
      return new EncodingGuess(TextEncoding.UTF_8, 3, true);
    }
    if (begins(head, length, 0xFF, 0xFE)) {
      return new EncodingGuess(TextEncoding.UTF_16LE, 2, true);
    }
    if (begins(head, length, 0xFE, 0xFF)) {
      return new EncodingGuess(TextEncoding.UTF_16BE, 2, true);
    }
    int first = firstOutsideAscii(head, length);
    if (first == length) {
      return new EncodingGuess(TextEncoding.UTF_8, 0, false);
    }
    if (contains(head, length, (byte) 0)) {
      TextEncoding wide = utf16(head, length & ~1);
      return wide == null ? null : new EncodingGuess(wide, 0, true);
    }
    int from = startOfLine(head, first);
    byte[] sample = Arrays.copyOfRange(head, from, Math.min(length, from + LOOKED_AT));
    return new EncodingGuess(ofBytes(sample), 0, true);
  }

  /// @param head the first bytes of a text
  /// @return the guess
  /// @throws UnusableFile if they are no text
  public static EncodingGuess ofText(byte[] head) throws UnusableFile {
    EncodingGuess guess = of(head, head.length);
    if (guess == null) {
      throw new UnusableFile(isMostlyText(head) ? FileFault.NUL_CHARACTER : FileFault.NOT_TEXT);
    }
    return guess;
  }

  private static boolean isMostlyText(byte[] head) {
    int length = Math.min(head.length, LOOKED_AT_FOR_TEXT);
    int printable = 0;
    for (int i = 0; i < length; i++) {
      boolean blank = head[i] == '\n' || head[i] == '\r' || head[i] == '\t';
      printable += head[i] >= ' ' || blank ? 1 : 0;
    }
    return printable > 0.9 * length;
  }

  private static TextEncoding ofBytes(byte[] sample) {
    if (isUtf8(sample)) {
      return TextEncoding.UTF_8;
    }
    TextEncoding best = TextEncoding.WINDOWS_1252;
    double most = LEAST_SENSE;
    for (TextEncoding each :
        new TextEncoding[] {
          TextEncoding.GB18030, TextEncoding.BIG5, TextEncoding.WINDOWS_1258, TextEncoding.VISCII
        }) {
      CommonCharacters common =
          each == TextEncoding.BIG5 ? CommonCharacters.TRADITIONAL : CommonCharacters.SIMPLIFIED;
      double sense = Plausibility.of(new String(sample, each.charset()), common);
      if (sense > most) {
        best = each;
        most = sense;
      }
    }
    return best;
  }

  private static boolean isUtf8(byte[] sample) {
    String text = new String(sample, StandardCharsets.UTF_8);
    int damaged = 0;
    int outside = 0;
    for (int i = 0; i < text.length(); i++) {
      damaged += text.charAt(i) == '\uFFFD' ? 1 : 0;
      outside += text.charAt(i) > 0x7F ? 1 : 0;
    }
    boolean cutAtEnd = damaged == 1 && text.charAt(text.length() - 1) == '\uFFFD' && outside > 1;
    return cutAtEnd || damaged <= UTF8_DAMAGE * outside;
  }

  private static @Nullable TextEncoding utf16(byte[] head, int length) {
    int[] nuls = new int[2];
    for (int i = 0; i < length; i++) {
      nuls[i & 1] += head[i] == 0 ? 1 : 0;
    }
    TextEncoding likely = nuls[1] > nuls[0] ? TextEncoding.UTF_16LE : TextEncoding.UTF_16BE;
    boolean often = Math.max(nuls[0], nuls[1]) >= UTF16_NULS * length / 2;
    return often && isText(new String(head, 0, length, likely.charset())) ? likely : null;
  }

  private static boolean isText(String text) {
    int odd = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
      odd += control || !Character.isDefined(c) || c == '\uFFFD' ? 1 : 0;
    }
    return odd <= text.length() / 500;
  }

  private static boolean begins(byte[] head, int length, int... mark) {
    boolean same = length >= mark.length;
    for (int i = 0; same && i < mark.length; i++) {
      same = (head[i] & 0xFF) == mark[i];
    }
    return same;
  }

  /// @return where the first byte is that is not ASCII or is NUL, or the length
  private static int firstOutsideAscii(byte[] head, int length) {
    int at = 0;
    while (at < length && head[at] > 0) {
      at++;
    }
    return at;
  }

  private static boolean contains(byte[] head, int length, byte wanted) {
    for (int i = 0; i < length; i++) {
      if (head[i] == wanted) {
        return true;
      }
    }
    return false;
  }

  private static int startOfLine(byte[] head, int at) {
    int start = at;
    while (start > 0 && head[start - 1] != '\n') {
      start--;
    }
    return start;
  }
}
