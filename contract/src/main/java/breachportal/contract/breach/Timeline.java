package breachportal.contract.breach;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When it happened and when it was found. `occurredFrom <= occurredTo <= detectedAt`, none in the
/// future.
///
/// @param occurredFrom when it began, as exactly as known
/// @param occurredTo when it ended, as exactly as known
/// @param howExactlyKnown what the times of occurrence rest on, in words
/// @param detectedAt when the company detected it; starts most clocks, so it is exact
/// @param awareAt when the company became aware that personal data was touched
/// @param howDetected by what means it was detected
/// @param howDetectedDetail the same in words
/// @param containedAt when it was contained
/// @param ongoing whether it still goes on
public record Timeline(
    @Nullable PartialTime occurredFrom,
    @Nullable PartialTime occurredTo,
    @Nullable @Size(max = 2_000) String howExactlyKnown,
    @Nullable Instant detectedAt,
    @Nullable Instant awareAt,
    @Nullable DetectionMethod howDetected,
    @Nullable @Size(max = 2_000) String howDetectedDetail,
    @Nullable Instant containedAt,
    @Nullable Answer ongoing) {}
