package breachportal.contract.report;

import java.time.Instant;
import java.util.UUID;

/// A file that goes with a report; at most 25 MB.
///
/// @param id its identifier
/// @param name its name, as uploaded
/// @param mediaType its media type, as uploaded
/// @param bytes how long it is
/// @param sha256 SHA-256 of its bytes, in hex
/// @param addedAt when it was added
public record Attachment(
    UUID id, String name, String mediaType, long bytes, String sha256, Instant addedAt) {}
