package breachportal.notification.campaign;

import breachportal.api.id.Ids;
import breachportal.api.json.WireNames;
import breachportal.api.problem.FieldsRefused;
import breachportal.contract.breach.Language;
import breachportal.contract.campaign.LetterPreview;
import breachportal.contract.campaign.TestSend;
import breachportal.notification.campaign.LetterMail.Reader;
import breachportal.notification.code.LetterCode;
import breachportal.notification.delivery.LaneName;
import breachportal.notification.delivery.Lanes;
import breachportal.notification.delivery.Mailbox;
import breachportal.notification.delivery.OutgoingMail;
import breachportal.notification.delivery.RelayAnswer;
import breachportal.notification.delivery.RelayAnswer.Verdict;
import breachportal.store.audit.AuditTrail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;

/// Lets the authors of a letter see it before anybody else: on the page and in their own mailbox.
@ApplicationScoped
class LetterProofs {
  @Inject Campaigns campaigns;
  @Inject Letters letters;
  @Inject Lanes lanes;
  @Inject AuditTrail audit;
  @Inject CampaignSettings settings;

  /// @param campaignId the campaign
  /// @param organisationId who asks
  /// @param language the letter's language
  /// @return the letter as an invented person would see it
  @Transactional
  LetterPreview preview(UUID campaignId, UUID organisationId, Language language) {
    LetterMail mail = proof(campaigns.own(campaignId, organisationId), language, false);
    return new LetterPreview(language, mail.subject(), mail.text(), mail.html());
  }

  /// Sends a letter to its author, marked as a test; it is in no ledger.
  ///
  /// @param campaignId the campaign
  /// @param organisationId who asks
  /// @param test where to and in which language
  void send(UUID campaignId, UUID organisationId, TestSend test) {
    String mailbox =
        Mailbox.of(test.email())
            .orElseThrow(
                () -> new FieldsRefused("email", "mailbox", "A plain mail address is needed."));
    LetterMail mail =
        QuarkusTransaction.requiringNew()
            .call(() -> counted(campaignId, organisationId, test.language()));
    RelayAnswer answer =
        lanes
            .relays(LaneName.CAMPAIGN)
            .send(
                new OutgoingMail(
                    Ids.next(), mailbox, mail.subject(), mail.text(), mail.html(), null));
    if (answer.verdict() != Verdict.ACCEPTED) {
      throw new TestNotSent(answer.code());
    }
  }

  private LetterMail counted(UUID campaignId, UUID organisationId, Language language) {
    SubscriberCampaign campaign = campaigns.ownForChange(campaignId, organisationId);
    campaign.countTest(settings.maxTests());
    campaigns.flush();
    audit.append("letter.tested", "campaign/" + campaignId, WireNames.of(language));
    return proof(campaign, language, true);
  }

  private LetterMail proof(SubscriberCampaign campaign, Language language, boolean isTest) {
    return LetterMail.write(
        Objects.requireNonNull(letters.of(campaign.id()).get(language)),
        language,
        campaign.organisationName(),
        new Reader(LetterWords.in(language).text("example.name"), LetterCode.EXAMPLE, isTest));
  }
}
