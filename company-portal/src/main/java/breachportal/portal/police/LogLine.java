package breachportal.portal.police;

import breachportal.contract.breach.Language;
import breachportal.contract.report.AuditEntry;
import breachportal.portal.page.Words;
import java.time.Instant;
import java.util.Map;

/// One line of a report's log.
///
/// @param at when
/// @param who which officer of the own authority, else which side
/// @param what what was done
/// @param detail more of it, as the trail has it
public record LogLine(Instant at, String who, String what, String detail) {

  /// @param entry an entry of the audit trail
  /// @param names what the officers of the own authority are called
  /// @return the entry in words
  static LogLine of(AuditEntry entry, Map<String, String> names) {
    String side = Words.of("Side." + entry.role(), Language.EN, entry.role());
    return new LogLine(
        entry.at(),
        names.getOrDefault(entry.actor(), side),
        Words.of("Action." + entry.action(), Language.EN, entry.action()),
        entry.detail() == null ? "" : entry.detail());
  }
}
