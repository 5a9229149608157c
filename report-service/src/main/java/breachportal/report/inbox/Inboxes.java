package breachportal.report.inbox;

import breachportal.contract.desk.InboxLine;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// Single lines of the caller's inbox, for features beside it.
@ApplicationScoped
public class Inboxes {

  @Inject DataSource source;

  /// @param reportId a report
  /// @return its line in the inbox of the caller's authority
  public Optional<InboxLine> line(UUID reportId) {
    return Sql.on(source)
        .first("select * from desk where report_id = ?", InboxLines::read, reportId);
  }
}
