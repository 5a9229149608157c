package breachportal.local.seed;

import java.util.Locale;

/// The file of the sample leak: invented people, whose phone numbers are 0519 000 000 to
/// 0519 001 999. No carrier of Vietnam gives out numbers that begin so, as far as is known.
public final class SampleLeak {
  /// A phone number that is in it, as a person types it.
  public static final String NUMBER_IN_IT = "0519 000 123";

  /// A phone number that is in no known leak.
  public static final String NUMBER_NOT_IN_IT = "0519 777 123";

  private static final int PEOPLE = 2_000;

  private SampleLeak() {}

  /// @return the CSV, with a header
  static String csv() {
    var csv = new StringBuilder("name,phone,national_id,email\r\n");
    for (int i = 0; i < PEOPLE; i++) {
      csv.append(
          String.format(
              Locale.ROOT,
              "Person %1$04d,051900%1$04d,001099%1$06d,person%1$04d@leak.example.org\r\n",
              i));
    }
    return csv.toString();
  }
}
