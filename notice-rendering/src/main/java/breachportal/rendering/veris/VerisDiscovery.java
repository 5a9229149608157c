package breachportal.rendering.veris;

import breachportal.contract.breach.DetectionMethod;
import breachportal.contract.breach.Timeline;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How it was found.
final class VerisDiscovery {

  private static final String EXTERNAL = "external";
  private static final String INTERNAL = "internal";

  private VerisDiscovery() {}

  static void put(ObjectNode incident, @Nullable Timeline timeline) {
    DetectionMethod method = timeline == null ? null : timeline.howDetected();
    method(
        incident.putObject("discovery_method"),
        Objects.requireNonNullElse(method, DetectionMethod.UNKNOWN));
    String detail = timeline == null ? null : timeline.howDetectedDetail();
    if (detail != null && !detail.isBlank()) {
      incident.put("discovery_notes", detail);
    }
  }

  private static void method(ObjectNode into, DetectionMethod method) {
    switch (method) {
      case INTERNAL_MONITORING -> put(into, INTERNAL, "Infrastructure monitoring");
      case INTERNAL_REPORT -> put(into, INTERNAL, "Reported by employee");
      case AUDIT -> put(into, INTERNAL, "It review");
      case CUSTOMER -> put(into, EXTERNAL, "Customer");
      case PARTNER -> put(into, "partner", "Unknown");
      case POLICE -> put(into, EXTERNAL, "Law enforcement");
      case RESEARCHER -> put(into, EXTERNAL, "Security researcher");
      case MEDIA -> put(into, EXTERNAL, "Unrelated 3rd party");
      case ATTACKER -> put(into, EXTERNAL, "Actor disclosure");
      case OTHER -> into.put("other", true);
      case UNKNOWN -> into.put("unknown", true);
    }
  }

  private static void put(ObjectNode into, String from, String variety) {
    into.putObject(from).putArray("variety").add(variety);
  }
}
