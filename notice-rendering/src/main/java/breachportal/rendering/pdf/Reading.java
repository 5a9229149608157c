package breachportal.rendering.pdf;

import breachportal.contract.breach.Language;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// For whom a document is written.
///
/// @param language the language of all that the form itself says
/// @param zone the zone in which times are shown; each time names its offset
/// @param provinces names of provinces by their codes; a code without a name is shown as it is
/// @param takenBy who takes the document out of the portal, and when: every page says so, so that a
///     copy that turns up elsewhere names its way; null for none
public record Reading(
    Language language, ZoneId zone, Map<String, String> provinces, @Nullable String takenBy) {

  public Reading {
    provinces = Map.copyOf(provinces);
  }
}
