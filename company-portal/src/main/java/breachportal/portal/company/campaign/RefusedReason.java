package breachportal.portal.company.campaign;

import breachportal.contract.campaign.RefusedRow;
import java.util.Map;

/// Why a row of a list can't be told, in words.
final class RefusedReason {
  private static final Map<String, String> WORDS =
      Map.of(
          "email.missing", "There is no e-mail address.",
          "email.syntax", "The e-mail address is not complete, or has a sign too many.",
          "phone.syntax", "The phone number has something in it that is no digit.",
          "name.too_long", "The name is longer than 200 characters.",
          "language.unknown", "The language is not Vietnamese, Chinese or English.",
          "row.too_many_cells", "The row has more cells than there are columns.");

  private RefusedReason() {}

  /// @param row a refused row
  /// @return why it was refused
  static String of(RefusedRow row) {
    var known = WORDS.get(row.reason());
    if (known != null) {
      return known;
    }
    if (row.reason().endsWith(".formula")) {
      return "The " + row.column() + " begins with a sign that a spreadsheet would run.";
    }
    if (row.reason().endsWith(".control_character")) {
      return "The " + row.column() + " holds a sign that can't be printed.";
    }
    return "The " + row.column() + " can't be read (" + row.reason() + ").";
  }
}
