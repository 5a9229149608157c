package breachportal.contract.desk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of a list of cases.
///
/// @param id its identifier
/// @param title what it is called
/// @param state where it stands
/// @param mergedInto the case as which it went on
/// @param leadAuthorityId which authority leads it
/// @param leadAuthority its name
/// @param openedAt when it was opened
/// @param reports how many reports are linked
/// @param leaks how many leaks are linked
/// @param authorities how many authorities have joined, the leading one among them
public record CaseSummary(
    UUID id,
    String title,
    CaseState state,
    @Nullable UUID mergedInto,
    UUID leadAuthorityId,
    String leadAuthority,
    Instant openedAt,
    int reports,
    int leaks,
    int authorities) {}
