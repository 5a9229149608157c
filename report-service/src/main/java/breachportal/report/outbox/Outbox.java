package breachportal.report.outbox;

import breachportal.api.id.Ids;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// Where notices wait for their way. Appending is part of the transaction that makes the notice;
/// a trigger wakes the relay at its commit.
@ApplicationScoped
public class Outbox {

  @Inject DataSource source;

  /// @param reportId the report
  /// @param revision the revision whose notice is sent
  /// @param authorities to whom; each gets a message of its own
  /// @param at when it may be sent
  public void append(UUID reportId, int revision, List<UUID> authorities, Instant at) {
    for (UUID authority : authorities) {
      Sql.on(source)
          .update(
              "insert into outbox (id, report_id, revision, authority_id, available_at)"
                  + " values (?, ?, ?, ?, ?)",
              Ids.next(),
              reportId,
              revision,
              authority,
              at);
    }
  }
}
