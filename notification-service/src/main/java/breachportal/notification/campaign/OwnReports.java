package breachportal.notification.campaign;

import breachportal.contract.campaign.CampaignRequest;
import breachportal.contract.notice.BreachNotice;
import breachportal.notification.notice.NewestNotices;
import breachportal.store.scope.RowScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/// Which reports are whose, as their notices say that went out to authorities.
///
/// Holds are on reports, so a campaign that named another report than its own would escape them.
/// Whoever names a report that is not theirs learns nothing about it, not even that it is there.
@ApplicationScoped
class OwnReports {
  @Inject NewestNotices notices;

  /// @param request what a campaign is begun with
  /// @param organisationId who begins it
  /// @return what the authorities were told of it last
  /// @throws UnknownReport when no notice of that report of the organisation's has gone out
  BreachNotice notice(CampaignRequest request, UUID organisationId) {
    return RowScope.asSystem(
            () ->
                QuarkusTransaction.requiringNew()
                    .call(
                        () ->
                            notices.newest(
                                request.reportId(), request.reportReference(), organisationId)))
        .orElseThrow(UnknownReport::new);
  }
}
