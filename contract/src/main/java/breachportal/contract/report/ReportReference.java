package breachportal.contract.report;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The reference by which people name a report: `BR-<year>-<number>-<check>`, such as
/// `BR-2026-000123-K`.
///
/// The check character is that of ISO/IEC 7064, MOD 37-2, over the letters and digits before it; it
/// catches every single wrong character and every swap of two neighbours. The scheme's 37th
/// character, `*`, is never used: numbers whose check it would be are not given out.
///
/// @param text the reference in its one way of writing
public record ReportReference(String text) {

  private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*";
  private static final int MODULUS = 37;
  private static final int STAR = 36;
  private static final Pattern FORM = Pattern.compile("BR-[0-9]{4}-[0-9]{6,12}-[0-9A-Z]");

  /// @throws IllegalArgumentException when the text is no reference or its check character is wrong
  public ReportReference {
    if (!FORM.matcher(text).matches() || !checked(text)) {
      throw new IllegalArgumentException("not a reference with the right check character");
    }
  }

  /// @param year the year in which the report was begun
  /// @param number its number, from 1
  /// @return the reference; empty for the one number in 37 that has none
  public static Optional<ReportReference> of(int year, long number) {
    String body = String.format(Locale.ROOT, "BR-%04d-%06d", year, number);
    int check = Math.floorMod(1 - 2 * sum(body), MODULUS);
    return check == STAR
        ? Optional.empty()
        : Optional.of(new ReportReference(body + '-' + CHARACTERS.charAt(check)));
  }

  /// @param typed what a person typed, perhaps in lower case, with spaces around
  /// @return the reference; empty when it is none or a character is wrong
  public static Optional<ReportReference> parse(String typed) {
    try {
      return Optional.of(new ReportReference(typed.strip().toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException wrong) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return text;
  }

  private static boolean checked(String text) {
    return sum(text) == 1;
  }

  /// Doubles and adds, character by character; hyphens don't count.
  private static int sum(String text) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != '-') {
        sum = (2 * sum + CHARACTERS.indexOf(text.charAt(i))) % MODULUS;
      }
    }
    return sum;
  }
}
