package breachportal.exposure.loading;

import java.util.UUID;

/// A published leak was loaded again, under the newest keys: the index of that epoch is to
/// hold it. Sent in the transaction that makes its run count.
///
/// @param leak the leak
public record LoadedAgain(UUID leak) {}
