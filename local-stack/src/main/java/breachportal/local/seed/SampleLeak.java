package breachportal.local.seed;

import java.util.Locale;

/// The files of the sample leaks: invented people, whose phone numbers are 0519 000 000 to
/// 0519 001 999. No carrier of Vietnam gives out numbers that begin so, as far as is known. The
/// last hundred of them are patients of an invented clinic too, which is told to nobody but them.
public final class SampleLeak {
  /// A phone number that is in it, as a person types it.
  public static final String NUMBER_IN_IT = "0519 000 123";

  /// An e-mail address that is in the sensitive one too.
  public static final String ADDRESS_OF_A_PATIENT = "person1901@leak.example.org";

  /// A phone number that is in no known leak.
  public static final String NUMBER_NOT_IN_IT = "0519 777 123";

  private static final int PEOPLE = 2_000;
  private static final int PATIENTS = 100;

  private SampleLeak() {}

  /// @return the CSV of subscribers, with a header
  static String subscribers() {
    return csv(0);
  }

  /// @return the CSV of patients, with a header
  static String patients() {
    return csv(PEOPLE - PATIENTS);
  }

  private static String csv(int first) {
    var csv = new StringBuilder("name,phone,national_id,email\r\n");
    for (int i = first; i < PEOPLE; i++) {
      csv.append(
          String.format(
              Locale.ROOT,
              "Person %1$04d,051900%1$04d,001099%1$06d,person%1$04d@leak.example.org\r\n",
              i));
    }
    return csv.toString();
  }
}
