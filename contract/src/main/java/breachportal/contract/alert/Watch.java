package breachportal.contract.alert;

import java.util.UUID;

/// Something is watched; whom to tell is to be said within the hour, or it ends.
///
/// @param subscription names it, and says nothing of what is watched
public record Watch(UUID subscription) {}
