package breachportal.portal.company.campaign;

import breachportal.contract.campaign.Campaign.ListSummary;
import breachportal.contract.campaign.ListReading;
import breachportal.contract.campaign.ListReading.State;
import breachportal.contract.campaign.RefusedRow;
import breachportal.portal.page.FormErrors;
import breachportal.portal.page.Show;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The list of a campaign as its company sees it, and what is on its way to be it.
///
/// @param view the campaign
/// @param rows the first of the refused rows, and of the cells left out
/// @param errors what an upload needs
public record ListView(CampaignView view, List<RefusedRow> rows, FormErrors errors) {
  /// A refused row in words.
  ///
  /// @param place the line of the file, or the sheet and its row
  /// @param reason why
  public record Refused(String place, String reason) {}

  /// How many rows were refused for one reason.
  ///
  /// @param reason why, in words
  /// @param count how many
  public record Reason(String reason, long count) {}

  /// @return the list, when there is one
  public @Nullable ListSummary list() {
    return view.campaign().list();
  }

  /// @return what is on its way, when something is
  public @Nullable ListReading reading() {
    return view.campaign().reading();
  }

  /// @return whether the page changes by itself
  public boolean moving() {
    var reading = reading();
    return reading != null
        && (reading.state() == State.READING || reading.state() == State.RECEIVING);
  }

  /// @return whether something waits for an answer
  public boolean asking() {
    var reading = reading();
    return reading != null && reading.state() == State.ASKING;
  }

  /// @return what is wrong with the file that was refused, in words; nothing when none was
  public String fault() {
    var reading = reading();
    var fault = reading == null ? null : reading.fault();
    return fault == null ? "" : inWords(fault.field(), fault.message());
  }

  /// @param field what breaks a rule
  /// @param message what is needed
  /// @return both in one
  static String inWords(String field, String message) {
    return field.startsWith("line ")
        ? "In " + field + ": " + message + " Nothing of the file was kept."
        : message;
  }

  /// @return the first of the refused rows, in words
  public List<Refused> refused() {
    return rows.stream()
        .filter(row -> !row.told())
        .map(row -> new Refused(place(row), RefusedReason.of(row)))
        .toList();
  }

  private static String place(RefusedRow row) {
    var line = Show.grouped(row.line());
    return row.sheet() == null ? line : "sheet " + row.sheet() + ", " + line;
  }

  /// @return how many rows were refused for which reason, most first
  public List<Reason> reasons() {
    var list = list();
    return list == null ? List.of() : reasons(list.refusedBy());
  }

  /// @return how many cells were left out for which reason, most first
  public List<Reason> leftOut() {
    var list = list();
    return list == null ? List.of() : reasons(list.leftOutBy());
  }

  private static List<Reason> reasons(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(each -> new Reason(RefusedReason.of(each.getKey()), each.getValue()))
        .toList();
  }

  /// @return whether its rows can be read no more
  public boolean destroyed() {
    var list = list();
    return list != null && list.destroyedAt() != null;
  }
}
