package breachportal.portal.page;

import breachportal.contract.breach.Language;

/// Why a page can't be shown. The sentences are in the words files: what happened, what was kept,
/// what to do.
public enum Trouble {
  NOT_FOUND,
  TAKES_A_FORM,
  TOO_LARGE,
  UNREADABLE,
  CHANGED,
  UNAVAILABLE,
  BROKEN;

  /// @param language the reader's language
  /// @return the heading
  public String title(Language language) {
    return words("title", language);
  }

  /// @param language the reader's language
  /// @return what happened, and what was kept
  public String happened(Language language) {
    return words("happened", language);
  }

  /// @param language the reader's language
  /// @return what to do
  public String todo(Language language) {
    return words("todo", language);
  }

  private String words(String part, Language language) {
    return Words.of("Trouble." + name() + "." + part, language, "");
  }
}
