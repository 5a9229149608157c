package breachportal.notification.letter;

import breachportal.api.json.WireNames;
import breachportal.contract.breach.Answer;
import breachportal.contract.breach.DataInvolved;
import breachportal.contract.breach.Language;
import breachportal.contract.breach.Timeline;
import breachportal.contract.campaign.Letter;
import breachportal.contract.notice.BreachNotice;
import breachportal.rendering.words.Words;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The letter that a campaign begins with, in each language: what the report says, as far as
/// everybody on the list can be told it as it stands, to be made more exact by the company. What
/// the report says in its own words was written for an authority, and stays with it.
public final class LetterSkeleton {
  private static final ZoneOffset HANOI = ZoneOffset.ofHours(7);

  private final Language language;
  private final LetterWords words;
  private final BreachNotice notice;

  private LetterSkeleton(Language language, BreachNotice notice) {
    this.language = language;
    this.words = LetterWords.in(language);
    this.notice = notice;
  }

  /// @param language its language
  /// @param notice what the report says
  /// @return the letter
  public static Letter in(Language language, BreachNotice notice) {
    return new LetterSkeleton(language, notice).letter();
  }

  private Letter letter() {
    return new Letter(
        fill("subject"),
        fill("whatHappened") + found(notice.timeline()) + "\n" + fill("reported"),
        taken(notice.data()),
        fill(isOver(notice.timeline()) ? "closed" : "closing") + "\n" + fill("whatWeDo"),
        fill("whatYouCanDo"),
        fill("moreInformation"));
  }

  private String found(@Nullable Timeline timeline) {
    Instant at = timeline == null ? null : timeline.detectedAt();
    if (at == null) {
      return "";
    }
    DateTimeFormatter day =
        DateTimeFormatter.ofPattern(
            words.text("date"), Locale.forLanguageTag(WireNames.of(language)));
    return "\n" + fill("found").replace("{date}", day.format(at.atOffset(HANOI)));
  }

  private String taken(List<DataInvolved> data) {
    if (data.isEmpty()) {
      return fill("notKnown");
    }
    Words names = Words.in(language);
    return fill("taken")
        .replace(
            "{data}",
            data.stream()
                .map(each -> names.of(each.category()))
                .distinct()
                .collect(Collectors.joining(words.text("comma"))));
  }

  private static boolean isOver(@Nullable Timeline timeline) {
    return timeline != null && (timeline.containedAt() != null || timeline.ongoing() == Answer.NO);
  }

  private String fill(String key) {
    return words
        .text("skeleton." + key)
        .replace("{reference}", notice.reportReference())
        .replace("{organisation}", notice.reporter().legalName());
  }
}
