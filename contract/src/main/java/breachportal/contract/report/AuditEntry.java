package breachportal.contract.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who did what to which thing, when, from where; carries the hash of the entry before it.
///
/// @param number its place in the chain, from 1
/// @param at when
/// @param actor who: the subject of the token, or `system`
/// @param role in which role
/// @param action what, such as `report.filed`
/// @param thing which thing, such as `report/0198...`
/// @param detail more, never personal data of subscribers
/// @param from the address the request came from
/// @param sha256 SHA-256 of the entry and of the hash before it, in hex
public record AuditEntry(
    long number,
    Instant at,
    String actor,
    String role,
    String action,
    String thing,
    @Nullable String detail,
    @Nullable String from,
    String sha256) {}
