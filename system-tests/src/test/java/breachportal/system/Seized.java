package breachportal.system;

import java.util.List;
import java.util.Locale;

/// A seized list of invented people, and what a citizen asks of it.
final class Seized {
  /// One number that is in it, in the forms that people write.
  static final List<String> FORMS_OF_ONE_NUMBER =
      List.of("0519 400 017", "0519400017", "+84 519 400 017", "84519400017", "(0519) 400-017");

  /// A national ID that is in it.
  static final String NATIONAL_ID = "001099400017";

  /// An e-mail address that is in it.
  static final String EMAIL = "Buyer17@shop.example.com";

  /// A number that is in no leak.
  static final String NUMBER_NOT_IN_IT = "0519 888 017";

  /// What would show that one of these was kept somewhere.
  static final List<String> TRACES =
      List.of(
          "519400017",
          "0519 400 017",
          NATIONAL_ID,
          "buyer17@shop.example.com",
          EMAIL,
          "519888017",
          "0519 888 017");

  /// The file: 500 people.
  static final String CSV = csv();

  private Seized() {}

  private static String csv() {
    var csv = new StringBuilder("họ tên;điện thoại;cccd;email\n");
    for (int i = 0; i < 500; i++) {
      csv.append(
          String.format(
              Locale.ROOT,
              "Khách %1$d;0519400%1$03d;001099400%1$03d;buyer%1$d@shop.example.com%n",
              i));
    }
    return csv.toString();
  }
}
