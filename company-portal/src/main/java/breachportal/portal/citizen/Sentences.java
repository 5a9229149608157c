package breachportal.portal.citizen;

import breachportal.contract.breach.Language;
import breachportal.portal.page.Show;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/// The sentences of the public pages, for code that has to choose one.
final class Sentences {

  private Sentences() {}

  static Say in(Language language) {
    return MessageBundles.get(Say.class, Localized.Literal.of(Show.tag(language)));
  }
}
