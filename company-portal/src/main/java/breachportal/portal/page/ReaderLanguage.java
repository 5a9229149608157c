package breachportal.portal.page;

import breachportal.api.json.WireNames;
import breachportal.contract.breach.Language;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The language of a public page: what the reader chose (`?lang=vi`, kept in a cookie), else the
/// first of their browser's languages that we write in, else English.
@RequestScoped
public class ReaderLanguage {

  private static final String NAME = "lang";
  private static final long YEAR_SECONDS = 365L * 24 * 60 * 60;

  private final HttpServerRequest request;

  ReaderLanguage(HttpServerRequest request) {
    this.request = request;
  }

  /// @return the language; a choice made in this request is kept for a year
  public Language get() {
    Optional<Language> chosen = tagged(request.getParam(NAME));
    chosen.ifPresent(this::keep);
    Cookie kept = request.getCookie(NAME);
    return chosen
        .or(() -> tagged(kept == null ? null : kept.getValue()))
        .or(() -> preferred(request.getHeader("Accept-Language")))
        .orElse(Language.EN);
  }

  private void keep(Language language) {
    request
        .response()
        .addCookie(
            Cookie.cookie(NAME, WireNames.of(language))
                .setPath("/")
                .setMaxAge(YEAR_SECONDS)
                .setHttpOnly(true)
                .setSecure(request.isSSL())
                .setSameSite(CookieSameSite.LAX));
  }

  static Optional<Language> tagged(@Nullable String tag) {
    return Stream.of(Language.values())
        .filter(language -> WireNames.of(language).equals(tag))
        .findFirst();
  }

  /// @param accepted the header `Accept-Language`
  /// @return the language of ours that it prefers
  static Optional<Language> preferred(@Nullable String accepted) {
    try {
      return Locale.LanguageRange.parse(accepted == null ? "" : accepted).stream()
          .map(range -> Locale.forLanguageTag(range.getRange()).getLanguage())
          .flatMap(ReaderLanguage::spoken)
          .findFirst();
    } catch (IllegalArgumentException notAHeader) {
      return Optional.empty();
    }
  }

  private static Stream<Language> spoken(String language) {
    return switch (language) {
      case "vi" -> Stream.of(Language.VI);
      case "zh" -> Stream.of(Language.ZH_HANS);
      case "en" -> Stream.of(Language.EN);
      default -> Stream.empty();
    };
  }
}
