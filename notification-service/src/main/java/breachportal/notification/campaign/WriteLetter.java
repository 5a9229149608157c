package breachportal.notification.campaign;

import breachportal.api.json.WireNames;
import breachportal.contract.breach.Language;
import breachportal.contract.campaign.Campaign;
import breachportal.contract.campaign.Letter;
import breachportal.notification.letter.LetterRules;
import breachportal.store.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// Changes what a letter says, while its campaign is a draft.
@ApplicationScoped
class WriteLetter {
  @Inject Campaigns campaigns;
  @Inject Letters letters;
  @Inject LetterKeys keys;
  @Inject CampaignViews views;
  @Inject AuditTrail audit;

  /// @param campaignId the campaign
  /// @param organisationId who asks
  /// @param language the letter's language
  /// @param letter what it says from now on
  /// @return the campaign
  @Transactional
  Campaign write(UUID campaignId, UUID organisationId, Language language, Letter letter) {
    SubscriberCampaign campaign = campaigns.ownForChange(campaignId, organisationId);
    campaign.mustBeDraft();
    Letter checked = LetterRules.checked(letter, campaign.organisationName(), keys.of(campaign));
    letters.put(campaign, language, checked);
    audit.append("letter.written", "campaign/" + campaignId, WireNames.of(language));
    return views.of(campaign);
  }
}
