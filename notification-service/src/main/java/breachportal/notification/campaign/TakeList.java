package breachportal.notification.campaign;

import breachportal.contract.campaign.CampaignState;
import breachportal.notification.list.ListTaker;
import breachportal.notification.list.SubscriberLists;
import breachportal.store.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/// Gives a draft campaign the list that was read for it, in place of the one before.
@ApplicationScoped
class TakeList implements ListTaker {
  @Inject Campaigns campaigns;
  @Inject SubscriberLists lists;
  @Inject AuditTrail audit;

  @Override
  public boolean take(UUID campaignId, UUID listId) {
    SubscriberCampaign campaign = campaigns.findById(campaignId, LockModeType.PESSIMISTIC_WRITE);
    if (campaign.state() != CampaignState.DRAFT) {
      return false;
    }
    UUID before = campaign.use(listId);
    campaigns.flush();
    if (before != null) {
      lists.drop(before);
    }
    long people =
        lists.summary(listId).map(list -> list.accepted() + list.withoutEmail()).orElse(0L);
    audit.append(
        "list.uploaded", "campaign/" + campaignId, "list/" + listId + ", " + people + " rows");
    return true;
  }
}
