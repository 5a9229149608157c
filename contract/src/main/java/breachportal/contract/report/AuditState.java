package breachportal.contract.report;

import org.jspecify.annotations.Nullable;

/// What a walk along an audit trail found.
///
/// @param intact whether every hash is right
/// @param firstBroken the number of the first entry whose hash is not; 0 when all are
/// @param newest the newest entry; what is kept of its number and hash elsewhere shows later
///     whether the end of the trail was cut off or written anew
public record AuditState(boolean intact, long firstBroken, @Nullable AuditEntry newest) {}
