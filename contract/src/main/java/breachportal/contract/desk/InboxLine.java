package breachportal.contract.desk;

import breachportal.contract.breach.Count;
import breachportal.contract.breach.Phase;
import breachportal.contract.breach.Severity;
import breachportal.contract.organisation.Sector;
import breachportal.contract.report.ReportState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One report as it lies in an authority's inbox.
///
/// @param reportId the report
/// @param reference its human reference
/// @param organisationName who reports
/// @param sector their sector
/// @param province their province
/// @param state where the report stands
/// @param phase which filing its newest revision is
/// @param revision the newest revision
/// @param severity how severe it is, by ENISA's method
/// @param score the same as a number, from 0.25 to 6
/// @param people how many people
/// @param nextDueAt the nearest duty that is not met
/// @param filedAt when the newest revision was filed
/// @param acknowledgedRevision the newest revision that the authority acknowledged
/// @param assignedTo the officer who deals with it: the subject of their account
/// @param assignedName what they are called
/// @param dialogue whose turn it is, once something was asked
/// @param handedOver whether the authority has handed it over to another
public record InboxLine(
    UUID reportId,
    String reference,
    String organisationName,
    Sector sector,
    @Nullable String province,
    ReportState state,
    Phase phase,
    int revision,
    Severity.Level severity,
    double score,
    @Nullable Count people,
    @Nullable Instant nextDueAt,
    Instant filedAt,
    @Nullable Integer acknowledgedRevision,
    @Nullable String assignedTo,
    @Nullable String assignedName,
    @Nullable DialogueState dialogue,
    boolean handedOver) {}
