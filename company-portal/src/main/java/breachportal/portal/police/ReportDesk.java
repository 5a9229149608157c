package breachportal.portal.police;

import breachportal.contract.desk.CaseSummary;
import breachportal.contract.desk.CasesOfReport;
import breachportal.contract.desk.DeskFile;
import breachportal.contract.desk.Officer;
import breachportal.contract.organisation.Authority;
import breachportal.contract.report.ReportState;
import breachportal.portal.page.FormErrors;
import java.util.List;

/// What the officer's authority does with a report, as its page shows it.
///
/// @param file what the authority has of it
/// @param cases its cases, and reports like it
/// @param open cases to which it can be linked
/// @param officers to whom it can be assigned
/// @param others to which authorities it can be given
/// @param errors what the form that was sent needs
/// @param typed what was written in it
public record ReportDesk(
    DeskFile file,
    CasesOfReport cases,
    List<CaseSummary> open,
    List<Officer> officers,
    List<Authority> others,
    FormErrors errors,
    String typed) {

  /// @param field the field of a form
  /// @return what was written there, when the form was not taken
  public String typedAt(String field) {
    return errors.at(field) == null ? "" : typed;
  }

  /// @return whether it can be moved to under investigation
  public boolean canBeTakenUp() {
    return switch (file.inbox().state()) {
      case FILED, ACKNOWLEDGED, CLOSED -> true;
      default -> false;
    };
  }

  /// @return whether it can be closed
  public boolean canBeClosed() {
    return file.inbox().state() != ReportState.CLOSED
        && file.inbox().state() != ReportState.WITHDRAWN;
  }
}
