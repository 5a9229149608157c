package breachportal.contract.desk;

import jakarta.validation.constraints.NotNull;

/// Where a case is to stand.
///
/// @param state `open` or `closed`
public record CaseStateChange(@NotNull CaseState state) {}
