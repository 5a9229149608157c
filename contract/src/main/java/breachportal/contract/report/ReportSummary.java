package breachportal.contract.report;

import breachportal.contract.breach.Count;
import breachportal.contract.organisation.Sector;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of a list of reports.
///
/// @param id its identifier
/// @param reference its human reference
/// @param state where it stands
/// @param organisationId whose it is
/// @param organisationName their legal name
/// @param sector their sector
/// @param province their province
/// @param people how many people
/// @param revision the newest filed revision; 0 for a draft never filed
/// @param hasDraft whether there is a draft that is not filed yet
/// @param nextDueAt the nearest duty that is not met
/// @param startedAt when it was begun
/// @param filedAt when its newest revision was filed
public record ReportSummary(
    UUID id,
    String reference,
    ReportState state,
    UUID organisationId,
    String organisationName,
    Sector sector,
    @Nullable String province,
    @Nullable Count people,
    int revision,
    boolean hasDraft,
    @Nullable Instant nextDueAt,
    Instant startedAt,
    @Nullable Instant filedAt) {}
