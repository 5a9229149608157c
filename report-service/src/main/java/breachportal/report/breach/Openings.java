package breachportal.report.breach;

import breachportal.api.identity.Caller;
import breachportal.report.audit.Things;
import breachportal.store.audit.AuditTrail;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import javax.sql.DataSource;

/// Notes which officers opened a report: those who receive what others confide are watched too. An
/// officer who turns its pages is noted once in a quarter of an hour.
@ApplicationScoped
class Openings {

  private static final Duration ONE_READING = Duration.ofMinutes(15);

  @Inject DataSource source;
  @Inject AuditTrail audit;
  @Inject InstantSource time;

  /// @param caller who reads the report; only police are noted
  /// @param reportId the report
  void note(Caller caller, UUID reportId) {
    if (!caller.isPolice() || isNoted(caller, reportId)) {
      return;
    }
    audit.append("report.opened", Things.report(reportId), "authority/" + caller.authority());
  }

  private boolean isNoted(Caller caller, UUID reportId) {
    return Sql.on(source)
        .first(
            "select 1 from audit_entry where thing = ? and action = 'report.opened'"
                + " and actor = ? and at > ? limit 1",
            row -> true,
            Things.report(reportId),
            caller.subject(),
            time.instant().minus(ONE_READING))
        .isPresent();
  }
}
