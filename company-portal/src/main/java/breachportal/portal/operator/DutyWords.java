package breachportal.portal.operator;

import breachportal.contract.report.DutyRule;
import breachportal.portal.page.Show;
import io.quarkus.qute.TemplateExtension;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// How templates read a rule of duty.
@TemplateExtension
final class DutyWords {

  private DutyWords() {}

  /// @return how long its clock runs: `72 hours`, `at once`, `1 month`
  static String runs(DutyRule rule) {
    if (rule.dueSeconds() == null) {
      return amount(rule.dueMonths() == null ? 0 : rule.dueMonths(), "month");
    }
    Duration length = Duration.ofSeconds(rule.dueSeconds());
    if (length.isZero()) {
      return "at once";
    }
    return length.toHours() > 96
        ? amount(length.toDays(), "day")
        : amount(length.toHours(), "hour");
  }

  /// @return whether it is in force, over or to come; by the days of the law's own country
  static String validity(DutyRule rule, Instant now) {
    ZoneId zone = ZoneId.of(rule.zone());
    String from = Show.day(rule.validFrom().atZone(zone).toLocalDate());
    if (rule.validFrom().isAfter(now)) {
      return "From " + from;
    }
    Instant until = rule.validUntil();
    if (until == null) {
      return "Since " + from;
    }
    String last = Show.day(until.minusSeconds(1).atZone(zone).toLocalDate());
    return from + " to " + last;
  }

  /// @return whether it counts for a breach detected now
  static boolean inForce(DutyRule rule, Instant now) {
    Instant until = rule.validUntil();
    return !rule.validFrom().isAfter(now) && (until == null || until.isAfter(now));
  }

  private static String amount(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
