package breachportal.contract.breach;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that a company fills in. In a draft every group may be missing; filing says which are needed
/// then.
///
/// @param phase which filing this is meant to be; `WITHDRAWN` is refused here
/// @param reporterRole what the organisation is to the data
/// @param language the language the report is written in
/// @param criticalInfrastructure whether a system of critical infrastructure is touched
/// @param timeline when
/// @param nature what
/// @param data which data, one element a category
/// @param people whose
/// @param consequences harm
/// @param measures measures
/// @param tellingThePeople whether people are told
/// @param crimeReport crime report
/// @param stillVerifying what is not known yet
/// @param lateReason why it is filed late, where it is
/// @param declaration who declares it accurate
public record ReportContent(
    @Nullable Phase phase,
    @Nullable ReporterRole reporterRole,
    @Nullable Language language,
    @Nullable Boolean criticalInfrastructure,
    @Nullable @Valid Timeline timeline,
    @Nullable @Valid Nature nature,
    @Nullable @Size(max = 18) List<@NotNull @Valid DataInvolved> data,
    @Nullable @Valid People people,
    @Nullable @Valid Consequences consequences,
    @Nullable @Valid Measures measures,
    @Nullable @Valid TellingThePeople tellingThePeople,
    @Nullable @Valid CrimeReport crimeReport,
    @Nullable @Size(max = 100) List<@NotNull @Valid StillVerifying> stillVerifying,
    @Nullable @Size(max = 4_000) String lateReason,
    @Nullable @Valid Declaration declaration) {

  /// A report of which nothing is known yet.
  public static final ReportContent EMPTY =
      new ReportContent(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
}
