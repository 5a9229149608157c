package breachportal.contract.alert;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/// A subscription as the exposure service opens it: something is watched; what, is not said.
///
/// @param own the address, where it is itself what is watched; null where the reader still has to
///     say where to write
public record AlertSubscription(@Nullable @Valid AlertAddress own) {}
