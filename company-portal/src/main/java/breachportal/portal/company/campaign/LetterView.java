package breachportal.portal.company.campaign;

import breachportal.contract.breach.Language;
import breachportal.contract.campaign.LetterPreview;
import breachportal.portal.page.FormErrors;
import breachportal.portal.page.Show;

/// A letter as a subscriber will see it.
///
/// @param campaign its campaign
/// @param preview the letter
/// @param email where a test goes
/// @param errors what the test needs
/// @param tested whether a test was just sent
/// @param bare whether it is for somebody of whom the list says nothing
public record LetterView(
    CampaignView campaign,
    LetterPreview preview,
    String email,
    FormErrors errors,
    boolean tested,
    boolean bare) {
  /// @param styles the address of the styles
  /// @param dark whether it is shown as a mail program in the dark does
  /// @return the HTML part as a document of its own, for a sandboxed frame
  public String document(String styles, boolean dark) {
    return "<!doctype html><html lang=\""
        + Show.tag(preview.language())
        + "\"><meta charset=\"utf-8\"><title>Letter</title><link rel=\"stylesheet\" href=\""
        + styles
        + "\"><body class=\"bp-mail"
        + (dark ? " bp-mail--dark" : "")
        + "\">"
        + preview.html();
  }

  /// @param language a language
  /// @return whether this is the letter in that language
  public boolean in(Language language) {
    return preview.language() == language;
  }
}
