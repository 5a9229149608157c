package breachportal.report.authority;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Folds the many ways of writing a province's name to one: without case, diacritics, spaces and
/// words such as "tỉnh", "TP." or "province".
final class ProvinceNames {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern IN_FRONT = Pattern.compile("^(tinh|thanh pho|tp|t p) (?=.)");
  private static final Pattern BEHIND = Pattern.compile("(?<=.) (province|city|municipality)$");

  private ProvinceNames() {}

  /// @param name a name or a code
  /// @return letters and digits of ASCII only; empty when nothing is left
  static String fold(String name) {
    String plain =
        MARKS
            .matcher(Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
            .replaceAll("")
            .replace('đ', 'd');
    String words = BETWEEN_WORDS.matcher(plain).replaceAll(" ").strip();
    String withoutFront = IN_FRONT.matcher(words).replaceFirst("");
    return BEHIND.matcher(withoutFront).replaceFirst("").replace(" ", "");
  }
}
