package breachportal.exposure.leak;

import java.util.UUID;

/// A leak was published, for the first and only time; said in the transaction that publishes it.
///
/// @param leak which
public record LeakPublished(UUID leak) {}
