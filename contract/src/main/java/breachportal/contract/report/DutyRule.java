package breachportal.contract.report;

import breachportal.contract.breach.ClockStart;
import breachportal.contract.breach.DataCategory;
import breachportal.contract.breach.Phase;
import breachportal.contract.breach.ReporterRole;
import breachportal.contract.organisation.AuthorityKind;
import breachportal.contract.organisation.Sector;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A duty to report, as a law words it. The version that counts for a breach is the one in force
/// when it was detected: `validFrom <= detectedAt < validUntil`.
///
/// @param id its short name
/// @param regime the law, such as `VN Law 91/2025 art. 23`
/// @param source where it is written, in full
/// @param validFrom from when
/// @param validUntil up to and not including when; null while it has no end
/// @param zone where the law's days begin, a name of the time zone database
/// @param binds whom it binds
/// @param clock what starts the clock
/// @param follows for `previous_phase`: the rule whose meeting starts the clock
/// @param dueSeconds how long the clock runs, in seconds; 0 is at once; null when in months
/// @param dueMonths how long it runs in calendar months; null when in seconds
/// @param phase which filing is due
/// @param authorityKind what kind of authority is told
/// @param authorityCountry in which country; null for the organisation's own
/// @param authorityName its name in words
/// @param tellPeople whether the people concerned must be told too
/// @param lateReasonRequired whether a late filing must say why
public record DutyRule(
    String id,
    String regime,
    String source,
    Instant validFrom,
    @Nullable Instant validUntil,
    String zone,
    Conditions binds,
    ClockStart clock,
    @Nullable String follows,
    @Nullable Long dueSeconds,
    @Nullable Integer dueMonths,
    Phase phase,
    AuthorityKind authorityKind,
    @Nullable String authorityCountry,
    String authorityName,
    boolean tellPeople,
    boolean lateReasonRequired) {

  /// Whom a rule binds. An empty list or null asks nothing.
  ///
  /// @param organisationCountries the organisation is in one of these, or
  /// @param peopleCountries people concerned live in one of these
  /// @param reporterRoles what the organisation is to the data
  /// @param sectors its line of business
  /// @param dataCategories one of these categories is touched
  /// @param orSensitiveData or any category that the company calls sensitive
  /// @param criticalInfrastructure whether critical infrastructure is touched
  /// @param peopleMin from how many people on
  public record Conditions(
      List<String> organisationCountries,
      List<String> peopleCountries,
      List<ReporterRole> reporterRoles,
      List<Sector> sectors,
      List<DataCategory> dataCategories,
      boolean orSensitiveData,
      @Nullable Boolean criticalInfrastructure,
      @Nullable Long peopleMin) {}
}
