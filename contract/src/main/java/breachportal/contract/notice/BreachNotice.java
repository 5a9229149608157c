package breachportal.contract.notice;

import breachportal.contract.breach.ClockStart;
import breachportal.contract.breach.Consequences;
import breachportal.contract.breach.CrimeReport;
import breachportal.contract.breach.DataInvolved;
import breachportal.contract.breach.Declaration;
import breachportal.contract.breach.Language;
import breachportal.contract.breach.Measures;
import breachportal.contract.breach.Nature;
import breachportal.contract.breach.People;
import breachportal.contract.breach.Phase;
import breachportal.contract.breach.ReporterRole;
import breachportal.contract.breach.StillVerifying;
import breachportal.contract.breach.TellingThePeople;
import breachportal.contract.breach.Timeline;
import breachportal.contract.organisation.Contact;
import breachportal.contract.organisation.Sector;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The structured document that an authority gets of one revision of a report.
///
/// Its JSON Schema stands beside it as `breach-notice-1.schema.json`. Instants are UTC, ISO 8601.
///
/// @param schemaVersion version of the schema, `1.0`
/// @param noticeId identifier of this notice, the same for every authority that gets it
/// @param reportReference the reference a person quotes, such as `BR-2026-000123-K`
/// @param revision which revision of the report, from 1
/// @param supersedesSha256 SHA-256, in hex, of the notice of the revision before, as it was sent
/// @param phase which filing
/// @param language the language the company wrote in
/// @param tlp how far it may be passed on
/// @param issuedAt when it was filed
/// @param reporter who reports
/// @param obligations the duties it is meant to meet
/// @param criticalInfrastructure whether a system of critical infrastructure is touched
/// @param timeline when
/// @param nature what
/// @param data which data
/// @param people whose
/// @param consequences harm
/// @param measures measures
/// @param tellingThePeople whether the people are told
/// @param crimeReport crime report
/// @param stillVerifying what is not known yet
/// @param attachments files that go with it
/// @param declaration who declares it accurate
/// @param withdrawalReason why the report was withdrawn; only in phase `withdrawn`
public record BreachNotice(
    String schemaVersion,
    UUID noticeId,
    String reportReference,
    int revision,
    @Nullable String supersedesSha256,
    Phase phase,
    Language language,
    Tlp tlp,
    Instant issuedAt,
    Reporter reporter,
    List<DutyOfNotice> obligations,
    @Nullable Boolean criticalInfrastructure,
    @Nullable Timeline timeline,
    @Nullable Nature nature,
    List<DataInvolved> data,
    @Nullable People people,
    @Nullable Consequences consequences,
    @Nullable Measures measures,
    @Nullable TellingThePeople tellingThePeople,
    @Nullable CrimeReport crimeReport,
    List<StillVerifying> stillVerifying,
    List<AttachmentOfNotice> attachments,
    @Nullable Declaration declaration,
    @Nullable String withdrawalReason) {

  /// The version that notices of this code carry.
  public static final String SCHEMA_VERSION = "1.0";

  /// Who reports.
  public record Reporter(
      @Nullable ReporterRole role,
      String legalName,
      @Nullable String registrationNumber,
      @Nullable String taxCode,
      @Nullable String headOffice,
      String country,
      @Nullable String province,
      Sector sector,
      @Nullable String phone,
      @Nullable String website,
      @Nullable Contact dpo,
      @Nullable Contact contact24x7) {}

  /// One duty that the filing is meant to meet.
  public record DutyOfNotice(
      String regime,
      String authority,
      ClockStart clockStart,
      Instant dueAt,
      @Nullable Instant sentAt,
      @Nullable Instant acknowledgedAt,
      @Nullable String lateReason) {}

  /// A file that goes with the notice.
  public record AttachmentOfNotice(String name, String mediaType, long bytes, String sha256) {}
}
