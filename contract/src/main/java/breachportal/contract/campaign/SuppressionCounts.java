package breachportal.contract.campaign;

/// How many addresses are not written to.
///
/// @param bounced those that their mail server refused for good: nothing is sent to them
/// @param complained those whose owner complained: they get only what the law demands
public record SuppressionCounts(long bounced, long complained) {}
