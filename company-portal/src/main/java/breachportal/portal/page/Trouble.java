package breachportal.portal.page;

import breachportal.contract.breach.Language;
import org.jspecify.annotations.Nullable;

/// Why a page can't be shown. The sentences are in the words files: what happened, what was kept,
/// what to do.
public enum Trouble {
  NOT_FOUND,
  FROM_ELSEWHERE,
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

  /// @param accepted the header `Accept-Language`
  /// @return the page that says so, for where no request has begun yet
  public String page(@Nullable String accepted) {
    return ErrorPages.in(ReaderLanguage.preferred(accepted).orElse(Language.EN), this).render();
  }

  private String words(String part, Language language) {
    return Words.of("Trouble." + name() + "." + part, language, "");
  }
}
