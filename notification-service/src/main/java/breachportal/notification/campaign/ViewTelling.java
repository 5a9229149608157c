package breachportal.notification.campaign;

import breachportal.api.problem.NotFound;
import breachportal.contract.campaign.Telling;
import breachportal.contract.campaign.Telling.CampaignInBrief;
import breachportal.store.scope.RowScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// Shows authorities how a report's people are told.
@ApplicationScoped
class ViewTelling {
  @Inject Campaigns campaigns;
  @Inject Ledgers ledgers;
  @Inject Holds holds;

  /// @param reportReference a report
  /// @param authorityId who asks
  /// @return how its people are told
  /// @throws NotFound when no notice of it went to that authority
  @Transactional
  Telling of(String reportReference, UUID authorityId) {
    var unused = holds.routed(reportReference, authorityId).orElseThrow(NotFound::new);
    return new Telling(
        reportReference,
        campaigns.ofReference(reportReference).stream().map(this::inBrief).toList(),
        holds.of(reportReference));
  }

  /// The rows of a list are no business of the police's; how many of them came to what is.
  private CampaignInBrief inBrief(SubscriberCampaign campaign) {
    return new CampaignInBrief(
        campaign.id(),
        campaign.organisationName(),
        campaign.state(),
        RowScope.asSystem(
            () -> QuarkusTransaction.requiringNew().call(() -> ledgers.of(campaign.listId()))),
        campaign.startedAt(),
        campaign.completedAt(),
        campaign.cancelledAt(),
        campaign.isDrill());
  }
}
