package breachportal.contract.report;

import breachportal.contract.breach.ClockStart;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One duty to tell one authority by one instant.
///
/// @param id its identifier
/// @param regime the law, such as `VN Law 91/2025 art. 23`
/// @param source where the rule is written
/// @param authority whom to tell
/// @param phase what is due: the first notice, an update or the final one
/// @param clockStart what starts the clock
/// @param clockStartedAt when it started
/// @param dueAt by when
/// @param metAt when it was met; null while it is not
/// @param tellPeople whether the people concerned must be told too
/// @param lateReason why it was met late
public record Obligation(
    UUID id,
    String regime,
    String source,
    String authority,
    breachportal.contract.breach.Phase phase,
    ClockStart clockStart,
    Instant clockStartedAt,
    Instant dueAt,
    @Nullable Instant metAt,
    boolean tellPeople,
    @Nullable String lateReason) {}
