package breachportal.contract.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of the audit trail.
///
/// @param entries the entries, the newest first
/// @param before where the next page begins: entries whose number is below it; null at the end
public record AuditPage(List<AuditEntry> entries, @Nullable Long before) {}
