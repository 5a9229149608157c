package breachportal.notification.campaign;

import breachportal.api.problem.FieldsRefused;
import breachportal.contract.campaign.Letter;
import breachportal.contract.problem.Problem.FieldError;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What a letter may say. No link: fake breach alerts are a known lure, and a reader who has
/// learned that ours never carry one can tell.
final class LetterRules {
  private static final Pattern LINK =
      Pattern.compile("https?\\s*:\\s*/\\s*/|\\bwww\\s*\\.", Pattern.CASE_INSENSITIVE);
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

  private LetterRules() {}

  /// @param letter a letter as it was written
  /// @return the letter with plain line ends
  /// @throws FieldsRefused naming each field that breaks a rule
  static Letter checked(Letter letter) {
    Letter plain =
        new Letter(
            letter.subject().strip(),
            plain(letter.whatHappened()),
            plain(letter.whatInformation()),
            plain(letter.whatWeDo()),
            plain(letter.whatYouCanDo()),
            plain(letter.moreInformation()));
    List<FieldError> errors = new ArrayList<>();
    check("subject", plain.subject(), errors);
    check("whatHappened", plain.whatHappened(), errors);
    check("whatInformation", plain.whatInformation(), errors);
    check("whatWeDo", plain.whatWeDo(), errors);
    check("whatYouCanDo", plain.whatYouCanDo(), errors);
    check("moreInformation", plain.moreInformation(), errors);
    if (plain.subject().chars().anyMatch(Character::isISOControl)) {
      errors.add(new FieldError("subject", "single_line", "The subject is one line of text."));
    }
    if (!errors.isEmpty()) {
      throw new FieldsRefused(errors);
    }
    return plain;
  }

  private static void check(String field, String text, List<FieldError> errors) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\p{Cf}+", "");
    if (LINK.matcher(folded).find()) {
      errors.add(
          new FieldError(
              field, "no_link", "A letter has no link. Say in words where the reader finds more."));
    }
    if (CONTROL.matcher(text).find()) {
      errors.add(new FieldError(field, "plain_text", "Plain text without control characters."));
    }
  }

  private static String plain(String text) {
    return text.replaceAll("\\R", "\n").strip();
  }
}
