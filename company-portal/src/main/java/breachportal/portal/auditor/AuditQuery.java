package breachportal.portal.auditor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// What an auditor looks for; it stands in the address, so that it can be kept.
///
/// @param trail in which trail
/// @param actor whose entries; empty for all
/// @param action what was done, or how it begins; empty for all
/// @param thing to which thing, or how it begins; empty for all
/// @param before only entries whose number is below it; null from the newest on
public record AuditQuery(
    Trail trail, String actor, String action, String thing, @Nullable Long before) {

  /// @return whether only some entries are looked for
  public boolean isNarrow() {
    return !actor.isEmpty() || !action.isEmpty() || !thing.isEmpty();
  }

  /// @param next where the next page begins
  /// @return the address of the page that continues this one
  public String below(long next) {
    return "/auditor?trail=%s&actor=%s&action=%s&thing=%s&before=%d"
        .formatted(trail.name(), encoded(actor), encoded(action), encoded(thing), next);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
