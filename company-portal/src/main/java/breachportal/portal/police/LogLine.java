package breachportal.portal.police;

import breachportal.contract.breach.Language;
import breachportal.contract.report.AuditEntry;
import breachportal.portal.page.Words;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;

/// One line of a report's log.
///
/// @param at when
/// @param who which officer of the own authority, else which side
/// @param what what was done
/// @param detail more of it, as the trail has it; empty where that is an identifier only
public record LogLine(Instant at, String who, String what, String detail) {

  private static final Pattern IDENTIFIER = Pattern.compile("[a-z-]+/[0-9a-f-]{36}");

  /// @param entry an entry of the audit trail
  /// @param names what the officers of the own authority are called
  /// @return the entry in words
  static LogLine of(AuditEntry entry, Map<String, String> names) {
    String side = Words.of("Side." + entry.role(), Language.EN, entry.role());
    String detail = entry.detail() == null ? "" : entry.detail();
    return new LogLine(
        entry.at(),
        names.getOrDefault(entry.actor(), side),
        Words.of("Action." + entry.action(), Language.EN, entry.action()),
        IDENTIFIER.matcher(detail).matches() ? "" : detail);
  }
}
