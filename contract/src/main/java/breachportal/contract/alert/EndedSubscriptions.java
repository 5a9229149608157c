package breachportal.contract.alert;

import java.util.List;
import java.util.UUID;

/// Those of the subscriptions asked about that are over: nothing is to be watched for them.
///
/// @param ended their identifiers
public record EndedSubscriptions(List<UUID> ended) {}
