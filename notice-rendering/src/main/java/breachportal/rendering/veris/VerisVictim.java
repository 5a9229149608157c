package breachportal.rendering.veris;

import breachportal.contract.notice.BreachNotice.Reporter;
import breachportal.contract.organisation.Sector;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/// Whose data store it was: the organisation that reports, its line of business by NAICS 2017.
final class VerisVictim {

  private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

  private VerisVictim() {}

  static void put(ObjectNode victim, Reporter reporter) {
    victim
        .put("victim_id", reporter.legalName())
        .put("employee_count", "Unknown")
        .put("industry", industry(reporter.sector()));
    victim.putArray("country").add(country(reporter.country()));
    victim.putArray("government").add(reporter.sector() == Sector.GOVERNMENT ? "Unknown" : "NA");
    if (reporter.province() != null && !reporter.province().isBlank()) {
      victim.put("state", reporter.province());
    }
  }

  private static String country(String code) {
    return COUNTRIES.contains(code) ? code : "Unknown";
  }

  private static String industry(Sector sector) {
    return switch (sector) {
      case FINANCE -> "52";
      case INSURANCE -> "524";
      case SECURITIES -> "523";
      case TELECOMMUNICATIONS -> "517";
      case UTILITIES -> "22";
      case REAL_ESTATE -> "531";
      case AUTOMOTIVE -> "441";
      case HEALTHCARE -> "62";
      case EDUCATION -> "61";
      case DELIVERY_AND_LOGISTICS -> "492";
      case RETAIL -> "44";
      case BEAUTY_AND_SPA -> "812";
      case GOVERNMENT -> "92";
      case TECHNOLOGY -> "518";
      case RECRUITMENT -> "5613";
      case OTHER -> "00";
    };
  }
}
