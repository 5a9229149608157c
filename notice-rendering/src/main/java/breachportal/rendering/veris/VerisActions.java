package breachportal.rendering.veris;

import breachportal.contract.breach.BreachAct;
import breachportal.contract.breach.Nature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;

/// What was done. The notice names the kind of act only, so varieties and vectors stay open.
final class VerisActions {

  private static final String UNKNOWN = "Unknown";

  private VerisActions() {}

  static void put(ObjectNode actions, Nature nature) {
    var acts = EnumSet.noneOf(BreachAct.class);
    acts.addAll(Objects.requireNonNullElse(nature.acts(), List.<BreachAct>of()));
    if (acts.contains(BreachAct.HACKING)) {
      open(actions, "hacking");
    }
    if (acts.contains(BreachAct.MALWARE)) {
      open(actions, "malware");
    }
    if (acts.contains(BreachAct.SOCIAL_ENGINEERING)) {
      open(actions, "social").putArray("target").add(UNKNOWN);
    }
    if (acts.contains(BreachAct.INSIDER_MISUSE)) {
      open(actions, "misuse");
    }
    if (acts.contains(BreachAct.THEFT_OR_LOSS)) {
      open(actions, "physical");
    }
    if (acts.contains(BreachAct.MISCONFIGURATION) || acts.contains(BreachAct.ERROR)) {
      ObjectNode error = actions.putObject("error");
      error
          .putArray("variety")
          .add(acts.contains(BreachAct.MISCONFIGURATION) ? "Misconfiguration" : UNKNOWN);
      error.putArray("vector").add(UNKNOWN);
    }
    if (actions.isEmpty()) {
      actions.putObject("unknown");
    }
  }

  private static ObjectNode open(ObjectNode actions, String name) {
    ObjectNode action = actions.putObject(name);
    action.putArray("variety").add(UNKNOWN);
    action.putArray("vector").add(UNKNOWN);
    return action;
  }
}
