package breachportal.report.obligation;

import breachportal.contract.breach.Count;
import breachportal.contract.breach.DataCategory;
import breachportal.contract.breach.DataInvolved;
import breachportal.contract.breach.People;
import breachportal.contract.breach.ReportContent;
import breachportal.contract.breach.ReporterRole;
import breachportal.contract.breach.Timeline;
import breachportal.contract.organisation.Sector;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the rules of duty ask of a breach.
///
/// @param organisationCountry where the organisation is
/// @param sector its line of business
/// @param reporterRole what it is to the data
/// @param peopleCountries where people concerned live
/// @param categories which data was touched
/// @param sensitive whether the company calls any of it sensitive
/// @param criticalInfrastructure whether critical infrastructure is touched
/// @param peopleAtMost the highest number of people given; 0 when none is
/// @param timeline when
public record BreachFacts(
    String organisationCountry,
    Sector sector,
    @Nullable ReporterRole reporterRole,
    Set<String> peopleCountries,
    Set<DataCategory> categories,
    boolean sensitive,
    boolean criticalInfrastructure,
    long peopleAtMost,
    Timeline timeline) {

  private static final Timeline UNKNOWN =
      new Timeline(null, null, null, null, null, null, null, null, null);

  /// @param content what the company filled in
  /// @param country where the organisation is
  /// @param sector its line of business
  /// @return the facts that count
  public static BreachFacts of(ReportContent content, String country, Sector sector) {
    List<DataInvolved> data = Objects.requireNonNullElse(content.data(), List.of());
    return new BreachFacts(
        country,
        sector,
        content.reporterRole(),
        countries(content.people()),
        data.stream().map(DataInvolved::category).collect(Collectors.toUnmodifiableSet()),
        data.stream().anyMatch(each -> Boolean.TRUE.equals(each.sensitive())),
        Boolean.TRUE.equals(content.criticalInfrastructure()),
        highest(content.people() == null ? null : content.people().number()),
        Objects.requireNonNullElse(content.timeline(), UNKNOWN));
  }

  /// A province of Vietnam among the people's says that people live in Vietnam.
  private static Set<String> countries(@Nullable People people) {
    Set<String> countries = new HashSet<>();
    if (people != null) {
      countries.addAll(Objects.requireNonNullElse(people.countries(), List.of()));
      if (people.provinces() != null && !people.provinces().isEmpty()) {
        countries.add("VN");
      }
    }
    return Set.copyOf(countries);
  }

  private static long highest(@Nullable Count count) {
    long highest = 0;
    if (count != null) {
      for (Long each : new Long[] {count.min(), count.best(), count.max()}) {
        highest = each == null ? highest : Math.max(highest, each);
      }
    }
    return highest;
  }
}
