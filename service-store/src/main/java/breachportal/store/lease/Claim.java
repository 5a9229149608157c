package breachportal.store.lease;

import java.util.UUID;

/// One piece of work, held until its lease ends.
///
/// @param id the row's identifier
/// @param attempts how often it was claimed, this time included; the fence against a lost lease
public record Claim(UUID id, int attempts) {}
