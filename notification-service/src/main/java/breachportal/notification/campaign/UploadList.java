package breachportal.notification.campaign;

import breachportal.contract.campaign.Campaign;
import breachportal.notification.list.SubscriberLists;
import breachportal.notification.list.SubscriberLists.Origin;
import breachportal.store.audit.AuditTrail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/// Gives a draft campaign its list. A new list takes the place of the one before in one step.
@ApplicationScoped
class UploadList {
  @Inject Campaigns campaigns;
  @Inject SubscriberLists lists;
  @Inject CampaignViews views;
  @Inject AuditTrail audit;

  /// @param origin which campaign, who asks, and the file's name
  /// @param file the file; streamed
  /// @return the campaign with its new list
  /// @throws IOException when reading fails; nothing is kept then
  Campaign upload(Origin origin, InputStream file) throws IOException {
    QuarkusTransaction.requiringNew()
        .run(() -> campaigns.own(origin.campaignId(), origin.organisationId()).mustBeDraft());
    UUID listId = lists.stage(origin, file);
    boolean taken = false;
    try {
      Campaign campaign = QuarkusTransaction.requiringNew().call(() -> take(origin, listId));
      taken = true;
      return campaign;
    } finally {
      if (!taken) {
        QuarkusTransaction.requiringNew().run(() -> lists.drop(listId));
      }
    }
  }

  private Campaign take(Origin origin, UUID listId) {
    SubscriberCampaign campaign =
        campaigns.ownForChange(origin.campaignId(), origin.organisationId());
    UUID before = campaign.use(listId);
    campaigns.flush();
    lists.take(listId);
    if (before != null) {
      lists.drop(before);
    }
    Campaign view = views.of(campaign);
    audit.append(
        "list.uploaded",
        "campaign/" + campaign.id(),
        "list/" + listId + ", " + view.ledger().total() + " rows");
    return view;
  }
}
