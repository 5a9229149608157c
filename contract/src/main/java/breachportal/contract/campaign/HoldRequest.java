package breachportal.contract.campaign;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an authority stops the telling of a report's people with.
///
/// @param ground why, for the file; the company does not see it
/// @param until when the hold ends by itself
/// @param scope what it stops; null for the one report
public record HoldRequest(
    @NotBlank @Size(max = 2_000) String ground,
    @NotNull Instant until,
    @Nullable HoldScope scope) {}
