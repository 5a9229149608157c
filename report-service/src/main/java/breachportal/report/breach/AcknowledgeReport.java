package breachportal.report.breach;

import breachportal.api.identity.Caller;
import breachportal.contract.report.Report;
import breachportal.store.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;

/// Records that an authority has seen a report.
@ApplicationScoped
class AcknowledgeReport {

  @Inject BreachReports reports;
  @Inject Receipts receipts;
  @Inject ReportView view;
  @Inject AuditTrail audit;
  @Inject InstantSource time;

  /// @param caller an officer of an authority
  /// @param reportId the report; its newest revision counts, once
  /// @return the report
  @Transactional
  Report acknowledge(Caller caller, UUID reportId) {
    BreachReport report = reports.routedForChange(caller, reportId);
    Receipt receipt = receipts.findById(new Receipt.Key(reportId, caller.authority()));
    if (receipt.acknowledge(report.revision(), caller, time.instant())) {
      report.acknowledge();
      audit.append(
          "report.acknowledged",
          "report/" + reportId,
          "revision %d, authority/%s".formatted(report.revision(), caller.authority()));
    }
    return view.of(report);
  }
}
