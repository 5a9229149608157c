package breachportal.rendering.stix;

import breachportal.contract.breach.People;
import breachportal.contract.notice.BreachNotice;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The locations of a bundle: where the organisation sits and where the people concerned live.
final class Places {

  /// A code of ISO 3166-2, which is what an administrative area should be.
  private static final Pattern AREA_CODE = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");

  private static final Set<String> COUNTRIES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

  private static final String PEOPLE_LIVE_HERE = "People whose data is concerned live here.";
  private static final String VIETNAM = "VN";

  private Places() {}

  static void add(
      StixObjects objects, BreachNotice notice, ObjectNode incident, ObjectNode reporter) {
    String country = notice.reporter().country();
    if (isCountry(country)) {
      ObjectNode office = location(objects, country, notice.reporter().province(), reporter);
      objects.relate(reporter, "located-at", office, "Where the organisation has its head office.");
    }
    People people = notice.people();
    if (people == null) {
      return;
    }
    for (String home : Objects.requireNonNullElse(people.countries(), List.<String>of())) {
      if (isCountry(home)) {
        ObjectNode place = location(objects, home, null, reporter);
        objects.relate(incident, "related-to", place, PEOPLE_LIVE_HERE);
      }
    }
    for (String province : Objects.requireNonNullElse(people.provinces(), List.<String>of())) {
      ObjectNode place = location(objects, VIETNAM, province, reporter);
      objects.relate(incident, "related-to", place, PEOPLE_LIVE_HERE);
    }
  }

  /// A code that ISO 3166-1 does not assign names no country, and so makes no location.
  private static boolean isCountry(String code) {
    return COUNTRIES.contains(code);
  }

  private static ObjectNode location(
      StixObjects objects, String country, @Nullable String area, ObjectNode maker) {
    boolean whole = area == null || area.isBlank();
    ObjectNode location =
        objects.domain(
            "location", whole ? country : country + "/" + area, maker.required("id").textValue());
    location.put("name", whole ? country : area).put("country", country);
    if (!whole && AREA_CODE.matcher(area).matches()) {
      location.put("administrative_area", area);
    }
    return location;
  }
}
