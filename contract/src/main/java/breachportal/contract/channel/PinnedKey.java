package breachportal.contract.channel;

import java.time.Instant;
import java.util.UUID;

/// A key that mail to an authority may be encrypted to.
///
/// @param id its identifier
/// @param facts what it is
/// @param state whether it is used now
/// @param expiresSoon whether it ends within the time of the first alarm
/// @param pinnedAt when it was pinned
public record PinnedKey(
    UUID id, KeyFacts facts, KeyState state, boolean expiresSoon, Instant pinnedAt) {}
