package breachportal.contract.desk;

import java.time.Instant;
import java.util.UUID;

/// A question of an authority that the company has not answered yet.
///
/// @param reportId about which report
/// @param reference that report's reference
/// @param authorityId who asked
/// @param authorityName what that authority is called
/// @param askedAt when it was asked last
public record OpenQuestion(
    UUID reportId, String reference, UUID authorityId, String authorityName, Instant askedAt) {}
