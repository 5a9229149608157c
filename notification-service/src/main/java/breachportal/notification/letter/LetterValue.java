package breachportal.notification.letter;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes what a row says fit to stand in a letter: one line of at most 200 characters, without
/// anything that is not seen.
///
/// A value can come from whoever typed it into the company's form once, and the letter carries the
/// portal's signature. So one that a mail program would turn into a link, or into the beginning of
/// one, is no value at all: the letter says what it says for want of one. Taking the sting out of
/// it (`example[.]com`) would still tell the reader where to go.
final class LetterValue {
  private static final int LONGEST = 200;
  private static final int READ_AT_MOST = 1_000;
  private static final String PLAIN_MARKS = " -'’,()+";

  private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Z}]+");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]+");
  private static final Pattern SAYS_SOMETHING = Pattern.compile("[\\p{L}\\p{N}]");

  /// What mail programs make a link of, beside the names of hosts.
  private static final Pattern LINK =
      Pattern.compile(
          "//|:\\s*/|\\\\\\\\|\\bwww\\.|[^\\s@]@[^\\s@]+\\.[^\\s@]"
              + "|\\b(?:https?|ftp|file|mailto|tel|sms|data|javascript|zalo|weixin)\\s*:"
              + "|[\\p{L}\\p{N}-]\\.[a-z]{2,}[/:?#]|\\d\\.\\d+\\.\\d+\\.\\d+[/:]");

  private LetterValue() {}

  /// @param value what a row says
  /// @return what a letter says of it; empty when that is nothing
  static Optional<String> of(@Nullable String value) {
    if (value == null || value.isEmpty()) {
      return Optional.empty();
    }
    return isPlain(value)
        ? Optional.of(value.strip()).filter(text -> !text.isEmpty())
        : made(value);
  }

  /// Most values are, and cost no pattern.
  private static boolean isPlain(String value) {
    if (value.length() > LONGEST) {
      return false;
    }
    boolean says = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean letter = Character.isLetterOrDigit(c) && !Character.isSurrogate(c);
      says |= letter;
      if (!letter && PLAIN_MARKS.indexOf(c) < 0) {
        return false;
      }
    }
    return says;
  }

  private static Optional<String> made(String value) {
    String read = value.substring(0, Math.min(value.length(), READ_AT_MOST));
    String seen = BREAKS.matcher(UNSEEN.matcher(read).replaceAll("")).replaceAll(" ").strip();
    if (!SAYS_SOMETHING.matcher(seen).find() || looksLikeALink(seen)) {
      return Optional.empty();
    }
    return Optional.of(
        seen.codePointCount(0, seen.length()) <= LONGEST
            ? seen
            : seen.substring(0, seen.offsetByCodePoints(0, LONGEST - 1)) + "…");
  }

  private static boolean looksLikeALink(String text) {
    String folded =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replace('。', '.')
            .replace('․', '.')
            .toLowerCase(Locale.ROOT);
    return HostName.isIn(text) || LINK.matcher(folded).find();
  }
}
