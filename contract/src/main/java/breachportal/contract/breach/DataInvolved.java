package breachportal.contract.breach;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/// One category of the data that was touched.
///
/// @param category which kind of data
/// @param records how many records
/// @param people how many people
/// @param estimate whether the counts are an estimate
/// @param encrypted whether the data was encrypted
/// @param sensitive whether the law counts it as sensitive
public record DataInvolved(
    @NotNull DataCategory category,
    @Nullable @Valid Count records,
    @Nullable @Valid Count people,
    @Nullable Boolean estimate,
    @Nullable Answer encrypted,
    @Nullable Boolean sensitive) {}
