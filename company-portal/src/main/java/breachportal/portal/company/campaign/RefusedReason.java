package breachportal.portal.company.campaign;

import breachportal.contract.campaign.RefusedRow;
import java.util.Map;

/// Why a row of a list can't be told, in words.
final class RefusedReason {
  private static final Map<String, String> WORDS =
      Map.of(
          "email.missing", "There is no e-mail address, no phone number and no name.",
          "email.syntax", "The e-mail address is not complete, or has a sign too many.",
          "phone.syntax", "The phone number has something in it that is no digit.",
          "name.too_long", "The name is longer than 200 characters.",
          "language.unknown", "The language is not Vietnamese, Chinese or English.",
          "row.too_many_cells", "The row has more cells than there are columns.",
          "field.too_long", "A column that is kept holds more than 200 characters.",
          "field.encoding", "Some letters are damaged: the encoding may be another.",
          "sheet.other_columns", "The sheet has other columns than the list.");

  private RefusedReason() {}

  /// @param row a refused row
  /// @return why it was refused
  static String of(RefusedRow row) {
    return of(row.reason());
  }

  /// @param reason a reason, as a code such as `email.syntax`
  /// @return the same in words
  static String of(String reason) {
    var known = WORDS.get(reason);
    if (known != null) {
      return known;
    }
    var column = reason.substring(0, Math.max(0, reason.indexOf('.')));
    if (reason.endsWith(".formula")) {
      return "The " + column + " begins with a sign that a spreadsheet would run.";
    }
    if (reason.endsWith(".control_character")) {
      return "The " + column + " holds a sign that can't be printed.";
    }
    if (reason.endsWith(".encoding")) {
      return "The " + column + " has damaged letters: the encoding may be another.";
    }
    return "The " + column + " can't be read (" + reason + ").";
  }
}
