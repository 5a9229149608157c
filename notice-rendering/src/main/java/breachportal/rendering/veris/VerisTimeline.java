package breachportal.rendering.veris;

import breachportal.contract.breach.PartialTime;
import breachportal.contract.breach.Timeline;
import breachportal.contract.notice.BreachNotice;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// When: the date of the incident as exactly as it is known, and how long until it was discovered
/// and contained. Days are those of UTC where the notice does not write them out.
final class VerisTimeline {

  private VerisTimeline() {}

  static void put(ObjectNode into, BreachNotice notice) {
    Timeline timeline = notice.timeline();
    PartialTime from = timeline == null ? null : timeline.occurredFrom();
    Instant detected = timeline == null ? null : timeline.detectedAt();
    date(into.putObject("incident"), from, detected == null ? notice.issuedAt() : detected);
    Instant began = from == null ? null : from.earliest(ZoneOffset.UTC);
    duration(into.putObject("discovery"), began, detected);
    Instant contained = timeline == null ? null : timeline.containedAt();
    duration(into.putObject("containment"), detected, contained);
  }

  private static void date(ObjectNode date, @Nullable PartialTime occurred, Instant otherwise) {
    String text = occurred == null ? otherwise.toString() : occurred.text();
    date.put("year", Integer.parseInt(text.substring(0, 4)));
    if (text.length() >= 7) {
      date.put("month", Integer.parseInt(text.substring(5, 7)));
    }
    if (text.length() >= 10) {
      date.put("day", Integer.parseInt(text.substring(8, 10)));
    }
  }

  /// In the largest unit of which there is at least one.
  private static void duration(ObjectNode into, @Nullable Instant from, @Nullable Instant to) {
    if (from == null || to == null || to.isBefore(from)) {
      into.put("unit", "Unknown");
      return;
    }
    Duration time = Duration.between(from, to);
    if (time.toDays() > 0) {
      into.put("unit", "Days").put("value", time.toDays());
    } else if (time.toHours() > 0) {
      into.put("unit", "Hours").put("value", time.toHours());
    } else {
      into.put("unit", "Minutes").put("value", time.toMinutes());
    }
  }
}
