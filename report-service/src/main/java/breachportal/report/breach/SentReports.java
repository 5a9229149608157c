package breachportal.report.breach;

import breachportal.api.identity.Caller;
import breachportal.api.json.WireNames;
import breachportal.contract.report.ReportState;
import breachportal.store.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/// Reports as other features reach them. Each way of finding one names who asks: a report that is
/// not theirs is not there. Runs in the transaction of who calls.
@ApplicationScoped
public class SentReports {

  @Inject BreachReports reports;
  @Inject AuditTrail audit;

  /// What other features know of a report.
  ///
  /// @param id its identifier
  /// @param organisationId whose it is
  /// @param state where it stands
  /// @param revision its newest revision; 0 while nothing was filed
  public record SentReport(UUID id, UUID organisationId, ReportState state, int revision) {}

  /// @param caller an officer of a company or of an authority
  /// @param id the report
  /// @return the report, when it is the company's own or was sent to the authority
  public SentReport visible(Caller caller, UUID id) {
    return sent(reports.visible(caller, id));
  }

  /// @param caller an officer of a company
  /// @param id the report
  /// @return the company's own report, locked until the transaction ends
  public SentReport ownForChange(Caller caller, UUID id) {
    return sent(reports.ownForChange(caller, id));
  }

  /// @param caller an officer of an authority
  /// @param id the report
  /// @return a report that was sent to the authority, locked until the transaction ends
  public SentReport routedForChange(Caller caller, UUID id) {
    return sent(reports.routedForChange(caller, id));
  }

  /// @param caller an officer of an authority
  /// @param id the report
  /// @param next where it is to stand; the same again changes nothing
  public void changeState(Caller caller, UUID id, ReportState next) {
    BreachReport report = reports.routedForChange(caller, id);
    ReportState before = report.state();
    if (report.moveTo(next)) {
      audit.append(
          "report.state_changed",
          "report/" + id,
          "%s to %s, authority/%s"
              .formatted(WireNames.of(before), WireNames.of(next), caller.authority()));
    }
  }

  private static SentReport sent(BreachReport report) {
    return new SentReport(report.id(), report.organisationId(), report.state(), report.revision());
  }
}
