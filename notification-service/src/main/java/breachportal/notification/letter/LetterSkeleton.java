package breachportal.notification.letter;

import breachportal.contract.breach.Language;
import breachportal.contract.campaign.Letter;

/// The letter that a campaign begins with, in each language: true as it stands for whoever is on
/// the list, to be made more exact by the company.
public final class LetterSkeleton {
  private LetterSkeleton() {}

  /// @param language its language
  /// @param organisationName who writes
  /// @param reportReference the report it tells of
  /// @return the letter
  public static Letter in(Language language, String organisationName, String reportReference) {
    LetterWords words = LetterWords.in(language);
    return new Letter(
        fill(words, "subject", organisationName, reportReference),
        fill(words, "whatHappened", organisationName, reportReference),
        fill(words, "whatInformation", organisationName, reportReference),
        fill(words, "whatWeDo", organisationName, reportReference),
        fill(words, "whatYouCanDo", organisationName, reportReference),
        fill(words, "moreInformation", organisationName, reportReference));
  }

  private static String fill(LetterWords words, String key, String name, String reference) {
    return words
        .text("skeleton." + key)
        .replace("{reference}", reference)
        .replace("{organisation}", name);
  }
}
