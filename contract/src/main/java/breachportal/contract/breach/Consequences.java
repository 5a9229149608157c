package breachportal.contract.breach;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What can come of it.
///
/// @param likelyHarm the harm that is likely, in words
public record Consequences(@Nullable @Size(max = 10_000) String likelyHarm) {}
