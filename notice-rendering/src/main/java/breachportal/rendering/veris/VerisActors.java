package breachportal.rendering.veris;

import breachportal.contract.breach.BreachActor;
import breachportal.contract.breach.Nature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;

/// From where it was done. Who sells data does it for money; any other motive is unknown.
final class VerisActors {

  private static final String UNKNOWN = "Unknown";

  private VerisActors() {}

  static void put(ObjectNode actors, Nature nature) {
    var known = EnumSet.noneOf(BreachActor.class);
    known.addAll(Objects.requireNonNullElse(nature.actors(), List.<BreachActor>of()));
    known.remove(BreachActor.UNKNOWN);
    if (known.isEmpty()) {
      actors.putObject("unknown");
      return;
    }
    boolean sold = nature.sightings() != null && !nature.sightings().isEmpty();
    for (BreachActor actor : known) {
      ObjectNode who = actors.putObject(name(actor));
      who.putArray("motive").add(sold && known.size() == 1 ? "Financial" : UNKNOWN);
      if (actor == BreachActor.PARTNER) {
        who.putArray("country").add(UNKNOWN);
      } else {
        who.putArray("variety").add(UNKNOWN);
      }
    }
  }

  private static String name(BreachActor actor) {
    return switch (actor) {
      case OUTSIDE -> "external";
      case INSIDE -> "internal";
      case PARTNER -> "partner";
      case UNKNOWN -> "unknown";
    };
  }
}
