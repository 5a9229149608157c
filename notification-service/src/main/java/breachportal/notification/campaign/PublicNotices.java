package breachportal.notification.campaign;

import breachportal.contract.breach.Language;
import breachportal.contract.campaign.Campaign.Ledger;
import breachportal.contract.campaign.Letter;
import breachportal.contract.campaign.PublicNotice;
import breachportal.contract.campaign.PublicNotice.Section;
import breachportal.contract.campaign.PublicNotice.Text;
import breachportal.notification.letter.LetterTemplate;
import breachportal.notification.letter.LetterWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Proposes a public notice when letters did not reach everybody (Decree 356/2025, article 29): the
/// same content as the letters, for readers whom nobody can name.
@ApplicationScoped
class PublicNotices {
  @Inject Campaigns campaigns;
  @Inject Letters letters;
  @Inject Ledgers ledgers;

  /// @param campaignId a campaign
  /// @param organisationId who asks
  /// @return the proposal
  /// @throws NotStarted when it has not been started
  @Transactional
  PublicNotice propose(UUID campaignId, UUID organisationId) {
    SubscriberCampaign campaign = campaigns.own(campaignId, organisationId);
    if (campaign.startedAt() == null) {
      throw new NotStarted();
    }
    Ledger ledger = ledgers.of(campaign.listId());
    Map<Language, Text> texts = new EnumMap<>(Language.class);
    letters
        .of(campaignId)
        .forEach((language, letter) -> texts.put(language, text(campaign, language, letter)));
    return new PublicNotice(ledger.bounced() + ledger.suppressed() + ledger.unreachable(), texts);
  }

  private static Text text(SubscriberCampaign campaign, Language language, Letter letter) {
    LetterWords words = LetterWords.in(language);
    return new Text(
        (campaign.isDrill() ? words.text("drill.subject") + " " : "")
            + filled(words.text("public.title"), campaign),
        filled(words.text("public.lead"), campaign),
        List.of(
            section(language, "whatHappened", letter.whatHappened()),
            section(language, "whatInformation", letter.whatInformation()),
            section(language, "whatWeDo", letter.whatWeDo()),
            section(language, "whatYouCanDo", letter.whatYouCanDo()),
            section(language, "moreInformation", letter.moreInformation()),
            new Section(
                words.text("public.reference"),
                filled(words.text("public.reference.text"), campaign))));
  }

  private static Section section(Language language, String heading, String content) {
    return new Section(
        LetterWords.in(language).text(heading), LetterTemplate.forAnybody(language, content));
  }

  private static String filled(String text, SubscriberCampaign campaign) {
    return text.replace("{organisation}", campaign.organisationName())
        .replace("{reference}", campaign.reportReference());
  }
}
