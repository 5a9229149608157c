package breachportal.notification.campaign;

import breachportal.contract.campaign.Campaign;
import breachportal.contract.campaign.Campaign.Drill;
import breachportal.contract.campaign.Campaign.ListSummary;
import breachportal.notification.delivery.SimulatedAnswer;
import breachportal.notification.list.SubscriberLists;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;

/// Shows campaigns on the wire. Takes part in the transaction.
@ApplicationScoped
class CampaignViews {
  @Inject Letters letters;
  @Inject SubscriberLists lists;
  @Inject Ledgers ledgers;
  @Inject Holds holds;
  @Inject DataSource source;

  /// @param campaign a campaign
  /// @return all that its organisation sees of it
  Campaign of(SubscriberCampaign campaign) {
    UUID listId = campaign.listId();
    ListSummary list = listId == null ? null : lists.summary(listId).orElse(null);
    return new Campaign(
        campaign.id(),
        campaign.reportId(),
        campaign.reportReference(),
        campaign.organisationName(),
        campaign.state(),
        letters.of(campaign.id()),
        list,
        lists.reading(campaign.id()).orElse(null),
        campaign.startedAt() == null ? Ledgers.untold(list) : ledgers.of(listId),
        campaign.createdAt(),
        campaign.startedAt(),
        campaign.completedAt(),
        campaign.cancelledAt(),
        campaign.isHeld() ? holds.longestOf(campaign.reportReference()).orElse(null) : null,
        campaign.isDrill() ? new Drill(campaign.shares(), complained(campaign)) : null);
  }

  private long complained(SubscriberCampaign campaign) {
    return Sql.on(source)
        .first(
            "select count(*) from recipient where list_id = ? and last_answer = ?",
            row -> row.getLong(1),
            campaign.listId(),
            SimulatedAnswer.COMPLAINT)
        .orElse(0L);
  }
}
