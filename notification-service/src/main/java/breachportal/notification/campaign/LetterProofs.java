package breachportal.notification.campaign;

import breachportal.api.id.Ids;
import breachportal.api.json.WireNames;
import breachportal.api.problem.Conflict;
import breachportal.api.problem.FieldsRefused;
import breachportal.contract.breach.Language;
import breachportal.contract.campaign.LetterPreview;
import breachportal.contract.campaign.TestSend;
import breachportal.notification.code.LetterCode;
import breachportal.notification.delivery.LaneName;
import breachportal.notification.delivery.Lanes;
import breachportal.notification.delivery.Mailbox;
import breachportal.notification.delivery.OutgoingMail;
import breachportal.notification.delivery.RelayAnswer;
import breachportal.notification.delivery.RelayAnswer.Verdict;
import breachportal.notification.letter.LetterMail;
import breachportal.notification.letter.LetterMail.Reader;
import breachportal.notification.letter.LetterMark;
import breachportal.notification.letter.LetterTemplate;
import breachportal.notification.letter.LetterWords;
import breachportal.store.audit.AuditTrail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Lets the authors of a letter see it before anybody else: on the page and in their own mailbox.
@ApplicationScoped
class LetterProofs {
  @Inject Campaigns campaigns;
  @Inject Letters letters;
  @Inject LetterKeys keys;
  @Inject Lanes lanes;
  @Inject AuditTrail audit;
  @Inject CampaignSettings settings;

  /// @param campaignId the campaign
  /// @param organisationId who asks
  /// @param language the letter's language
  /// @param bare whether it is for somebody of whom the list says nothing
  /// @return the letter as an invented person would see it
  @Transactional
  LetterPreview preview(UUID campaignId, UUID organisationId, Language language, boolean bare) {
    SubscriberCampaign campaign = campaigns.own(campaignId, organisationId);
    LetterMark mark = campaign.isDrill() ? LetterMark.DRILL : LetterMark.NONE;
    LetterMail mail = proof(campaign, language, mark, bare);
    return new LetterPreview(language, mail.subject(), mail.text(), mail.article());
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
                        Ids.next(), mailbox, mail.subject(), mail.text(), mail.html(), null)
                    .unrecorded());
    if (answer.verdict() != Verdict.ACCEPTED) {
      throw new TestNotSent(answer.code());
    }
  }

  private LetterMail counted(UUID campaignId, UUID organisationId, Language language) {
    SubscriberCampaign campaign = campaigns.ownForChange(campaignId, organisationId);
    if (campaign.isDrill()) {
      throw new Conflict("drill-sends-nothing", "A drill sends nobody anything, not even a test.");
    }
    campaign.countTest(settings.maxTests());
    campaigns.flush();
    audit.append("letter.tested", "campaign/" + campaignId, WireNames.of(language));
    return proof(campaign, language, LetterMark.TEST, false);
  }

  private LetterMail proof(
      SubscriberCampaign campaign, Language language, LetterMark mark, boolean bare) {
    return LetterTemplate.of(
            Objects.requireNonNull(letters.of(campaign.id()).get(language)),
            language,
            campaign.organisationName(),
            mark)
        .fill(
            bare
                ? new Reader(null, null, Map.of(), LetterCode.EXAMPLE)
                : example(campaign, language));
  }

  /// Somebody of whom every column says something: its own name, between brackets.
  private Reader example(SubscriberCampaign campaign, Language language) {
    LetterWords words = LetterWords.in(language);
    Map<String, String> fields = new HashMap<>();
    keys.columns(campaign).forEach(each -> fields.put(each.key(), "[" + each.label() + "]"));
    return new Reader(
        words.text("example.name"), words.text("example.phone"), fields, LetterCode.EXAMPLE);
  }
}
