package breachportal.contract.leak;

import java.util.UUID;

/// A request that waits for its code. It says the same whether or not there is anything to tell.
///
/// @param request what the code is entered for
/// @param minutes how long the code holds
public record OwnLeaksPending(UUID request, int minutes) {}
