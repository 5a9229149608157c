package breachportal.contract.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What a company gets when it has filed.
///
/// @param reportId the report
/// @param reference the reference to quote
/// @param revision which revision it became
/// @param filedAt when
/// @param sha256 SHA-256 of the notice's JSON, in hex
/// @param obligations its duties, the nearest first
/// @param notified the names of the authorities that get it
public record FilingReceipt(
    UUID reportId,
    String reference,
    int revision,
    Instant filedAt,
    String sha256,
    List<Obligation> obligations,
    List<String> notified) {}
