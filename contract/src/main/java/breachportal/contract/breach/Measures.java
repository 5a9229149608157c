package breachportal.contract.breach;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What is done about it.
///
/// @param taken measures taken
/// @param underWay measures under way
/// @param planned measures planned
/// @param adviceToPeople what the people concerned should do
public record Measures(
    @Nullable @Size(max = 10_000) String taken,
    @Nullable @Size(max = 10_000) String underWay,
    @Nullable @Size(max = 10_000) String planned,
    @Nullable @Size(max = 10_000) String adviceToPeople) {}
