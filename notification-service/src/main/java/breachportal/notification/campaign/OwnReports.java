package breachportal.notification.campaign;

import breachportal.contract.campaign.CampaignRequest;
import breachportal.store.scope.RowScope;
import breachportal.store.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;

/// Which reports are whose, as their notices say that went out to authorities.
///
/// Holds are on reports, so a campaign that named another report than its own would escape them.
/// Whoever names a report that is not theirs learns nothing about it, not even that it is there.
@ApplicationScoped
class OwnReports {
  @Inject DataSource source;

  /// @param request what a campaign is begun with
  /// @param organisationId who begins it
  /// @throws UnknownReport when no notice of that report of the organisation's has gone out
  void mustBeOwn(CampaignRequest request, UUID organisationId) {
    boolean own =
        RowScope.asSystem(
            () ->
                QuarkusTransaction.requiringNew()
                    .call(
                        () ->
                            Sql.on(source)
                                .first(
                                    """
                                    select 1 from notice
                                    where report_reference = ? and report_id = ?
                                      and organisation_id = ? limit 1
                                    """,
                                    row -> true,
                                    request.reportReference(),
                                    request.reportId(),
                                    organisationId)
                                .isPresent()));
    if (!own) {
      throw new UnknownReport();
    }
  }
}
