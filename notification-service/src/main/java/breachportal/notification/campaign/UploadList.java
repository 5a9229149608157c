package breachportal.notification.campaign;

import breachportal.contract.campaign.Campaign;
import breachportal.contract.campaign.CampaignState;
import breachportal.contract.campaign.ListForm;
import breachportal.contract.campaign.ListLook;
import breachportal.notification.list.ChooseForm;
import breachportal.notification.list.ReceiveList;
import breachportal.notification.list.SubscriberLists;
import breachportal.notification.list.SubscriberLists.Origin;
import breachportal.store.audit.AuditTrail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import java.util.function.Consumer;

/// The list of a campaign, from its file to its end, for the campaign's organisation.
@ApplicationScoped
class UploadList {
  @Inject Campaigns campaigns;
  @Inject SubscriberLists lists;
  @Inject ReceiveList receiveList;
  @Inject ChooseForm chooseForm;
  @Inject CampaignViews views;
  @Inject AuditTrail audit;

  /// Takes a file, and waits for a moment whether it is read at once.
  ///
  /// @param origin which campaign, who asks, and the file's name
  /// @param file the file; streamed
  /// @return the campaign, with its new list or with what is on its way to it
  /// @throws IOException when reading fails; nothing is kept then
  Campaign upload(Origin origin, InputStream file) throws IOException {
    check(origin.campaignId(), origin.organisationId(), SubscriberCampaign::mustBeDraft);
    receiveList.await(receiveList.receive(origin, file));
    return view(origin.campaignId(), origin.organisationId());
  }

  /// @param id the campaign
  /// @param organisationId who asks
  /// @return how the file on its way to it would be read
  /// @throws IOException when reading fails
  ListLook look(UUID id, UUID organisationId) throws IOException {
    check(id, organisationId, campaign -> {});
    return chooseForm.look(id);
  }

  /// @param id the campaign
  /// @param organisationId who asks
  /// @param form how the file on its way to it is to be read
  /// @return how it would be read now
  /// @throws IOException when reading fails
  ListLook choose(UUID id, UUID organisationId, ListForm form) throws IOException {
    check(id, organisationId, SubscriberCampaign::mustBeDraft);
    return chooseForm.choose(id, form);
  }

  /// Reads the file as it was chosen, and waits for a moment whether that is done at once.
  ///
  /// @param id the campaign
  /// @param organisationId who asks
  /// @return the campaign, with its new list or with what is on its way to it
  Campaign read(UUID id, UUID organisationId) {
    check(id, organisationId, SubscriberCampaign::mustBeDraft);
    receiveList.await(chooseForm.read(id));
    return view(id, organisationId);
  }

  /// Ends what is on its way to be the list.
  ///
  /// @param id the campaign
  /// @param organisationId who asks
  @Transactional
  void cancel(UUID id, UUID organisationId) {
    SubscriberCampaign campaign = campaigns.ownForChange(id, organisationId);
    if (lists.cancel(campaign.id())) {
      audit.append("list.cancelled", "campaign/" + id, null);
    }
  }

  /// Destroys the data key of the list, for good.
  ///
  /// @param id the campaign
  /// @param organisationId who asks
  /// @return the campaign
  /// @throws WrongState while letters are on their way
  @Transactional
  Campaign destroy(UUID id, UUID organisationId) {
    SubscriberCampaign campaign = campaigns.ownForChange(id, organisationId);
    UUID listId = campaign.listId();
    if (campaign.state() != CampaignState.DRAFT && campaign.state() != CampaignState.COMPLETE) {
      throw new WrongState(campaign.state(), CampaignState.COMPLETE, "destroy its list");
    }
    if (listId != null) {
      var unused = lists.destroy(listId);
    }
    return views.of(campaign);
  }

  private Campaign view(UUID id, UUID organisationId) {
    return QuarkusTransaction.requiringNew()
        .call(() -> views.of(campaigns.own(id, organisationId)));
  }

  private void check(UUID id, UUID organisationId, Consumer<SubscriberCampaign> rule) {
    QuarkusTransaction.requiringNew().run(() -> rule.accept(campaigns.own(id, organisationId)));
  }
}
