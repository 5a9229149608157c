package breachportal.report.signal;

import breachportal.contract.notice.BreachNotice;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;

/// Keeps what the newest notice of each report names, in the transaction that files it.
@ApplicationScoped
public class SignalRows {

  @Inject DataSource source;

  /// @param reportId the report
  /// @param notice its newest notice
  public void write(UUID reportId, BreachNotice notice) {
    Sql sql = Sql.on(source);
    sql.update("delete from report_signal where report_id = ?", reportId);
    for (Signals.Signal signal : Signals.of(notice)) {
      sql.update(
          """
          insert into report_signal (report_id, organisation_id, kind, value)
          select id, organisation_id, ?, ? from report where id = ?
          """,
          signal.kind().name(),
          signal.value(),
          reportId);
    }
  }
}
