package breachportal.bench.replay;

import breachportal.contract.breach.Answer;
import breachportal.contract.breach.DetectionMethod;
import breachportal.contract.breach.PartialTime;
import breachportal.contract.breach.Timeline;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/// The times of a VERIS incident.
///
/// `occurred` stays as exact as it is. The instant of detection, which VERIS does not hold, is the
/// end of `occurred` plus the time to discovery where it is given, else the end of `notified`, else
/// the end of `occurred`; never in the future. The report says that it was worked out so.
final class VerisTimeline {

  private static final ZoneId ZONE = ZoneOffset.UTC;
  private static final String WORKED_OUT =
      "The time of occurrence is as exact as the source; the instant of detection was worked out from"
          + " the time to discovery or the time of notification.";
  private static final Map<String, Duration> UNITS =
      Map.of(
          "Seconds", Duration.ofSeconds(1),
          "Minutes", Duration.ofMinutes(1),
          "Hours", Duration.ofHours(1),
          "Days", Duration.ofDays(1),
          "Weeks", Duration.ofDays(7),
          "Months", Duration.ofDays(30),
          "Years", Duration.ofDays(365));

  private VerisTimeline() {}

  static Timeline of(JsonNode incident, Instant now) {
    PartialTime occurred = new PartialTime(incident.path("occurred").asText());
    Instant detected = detected(incident, occurred);
    Instant bounded = detected.isAfter(now) ? now : detected;
    String method = incident.path("discovery_method").asText("unknown");
    return new Timeline(
        occurred,
        null,
        WORKED_OUT,
        bounded,
        bounded,
        howDetected(method),
        method,
        null,
        Answer.UNKNOWN);
  }

  private static Instant detected(JsonNode incident, PartialTime occurred) {
    Instant end = occurred.end(ZONE);
    JsonNode discovery = incident.path("timeline").path("discovery");
    Duration unit = UNITS.get(discovery.path("unit").asText());
    if (unit != null && discovery.has("value")) {
      return end.plus(unit.multipliedBy(Math.round(discovery.path("value").asDouble())));
    }
    if (incident.hasNonNull("notified")) {
      Instant notified = new PartialTime(incident.path("notified").asText()).end(ZONE);
      return notified.isBefore(end) ? end : notified;
    }
    return end;
  }

  private static DetectionMethod howDetected(String method) {
    String text = method.toLowerCase(java.util.Locale.ROOT);
    if (text.contains("customer")) {
      return DetectionMethod.CUSTOMER;
    }
    if (text.contains("actor disclosure")) {
      return DetectionMethod.ATTACKER;
    }
    if (text.contains("law enforcement")) {
      return DetectionMethod.POLICE;
    }
    if (text.contains("researcher")) {
      return DetectionMethod.RESEARCHER;
    }
    if (text.contains("audit") || text.contains("review")) {
      return DetectionMethod.AUDIT;
    }
    if (text.startsWith("partner")) {
      return DetectionMethod.PARTNER;
    }
    if (text.contains("employee")) {
      return DetectionMethod.INTERNAL_REPORT;
    }
    if (text.startsWith("internal")) {
      return DetectionMethod.INTERNAL_MONITORING;
    }
    return text.equals("unknown") ? DetectionMethod.UNKNOWN : DetectionMethod.OTHER;
  }
}
