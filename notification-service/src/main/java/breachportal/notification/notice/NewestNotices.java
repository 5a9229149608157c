package breachportal.notification.notice;

import breachportal.contract.notice.BreachNotice;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// What organisations have reported, as the notices say that went out to authorities.
@ApplicationScoped
public class NewestNotices {
  @Inject DataSource source;
  @Inject Notices notices;

  /// Takes part in the transaction, and sees what its caller may see.
  ///
  /// @param reportId a report
  /// @param reportReference its reference
  /// @param organisationId an organisation
  /// @return the newest notice of the report; empty when none of such a report of the
  ///     organisation's has gone out
  public Optional<BreachNotice> newest(UUID reportId, String reportReference, UUID organisationId) {
    return Sql.on(source)
        .first(
            """
            select message_id from notice
            where report_reference = ? and report_id = ? and organisation_id = ?
            order by revision desc, accepted_at desc limit 1
            """,
            row -> row.getObject(1, UUID.class),
            reportReference,
            reportId,
            organisationId)
        .map(id -> notices.message(id).notice());
  }
}
