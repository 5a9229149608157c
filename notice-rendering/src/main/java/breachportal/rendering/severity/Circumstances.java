package breachportal.rendering.severity;

import breachportal.contract.breach.Answer;
import breachportal.contract.breach.BreachAct;
import breachportal.contract.breach.BreachActor;
import breachportal.contract.breach.Severity.Factor;
import breachportal.contract.breach.Severity.Line;
import breachportal.contract.breach.Severity.Reason;
import java.util.List;
import java.util.Set;

/// CB: what the loss of confidentiality, integrity and availability, and malice, add (annex 3).
/// Each adds 0, 0.25 or 0.5; malice 0 or 0.5.
final class Circumstances {

  private static final double NONE = 0;
  private static final double SOME = 0.25;
  private static final double FULL = 0.5;

  private static final Set<BreachAct> DELIBERATE =
      Set.of(
          BreachAct.HACKING,
          BreachAct.MALWARE,
          BreachAct.INSIDER_MISUSE,
          BreachAct.SOCIAL_ENGINEERING);
  private static final Set<BreachAct> MISHAPS = Set.of(BreachAct.ERROR, BreachAct.MISCONFIGURATION);
  private static final Set<BreachActor> KNOWN_CIRCLE =
      Set.of(BreachActor.INSIDE, BreachActor.PARTNER);

  private Circumstances() {}

  static List<Line> of(BreachFacts facts) {
    return List.of(confidentiality(facts), integrity(facts), availability(facts), malice(facts));
  }

  /// Known recipients weigh 0.25, an unknown number of them 0.5. Only an insider or a partner, with
  /// nothing seen on sale, is a known circle.
  private static Line confidentiality(BreachFacts facts) {
    if (facts.onSale()) {
      return line(Factor.CONFIDENTIALITY, FULL, Reason.ON_SALE, false);
    }
    return switch (BreachFacts.known(facts.nature().confidentiality())) {
      case NO ->
          BreachFacts.known(facts.nature().wrongPurpose()) == Answer.YES
              ? line(Factor.CONFIDENTIALITY, SOME, Reason.RECIPIENTS_KNOWN, false)
              : line(Factor.CONFIDENTIALITY, NONE, Reason.NOT_LOST, false);
      case YES ->
          !facts.actors().isEmpty() && KNOWN_CIRCLE.containsAll(facts.actors())
              ? line(Factor.CONFIDENTIALITY, SOME, Reason.RECIPIENTS_KNOWN, false)
              : line(Factor.CONFIDENTIALITY, FULL, Reason.RECIPIENTS_UNKNOWN, false);
      case UNKNOWN -> line(Factor.CONFIDENTIALITY, FULL, Reason.RECIPIENTS_UNKNOWN, true);
    };
  }

  /// Whether altered data can be put right is not asked, so it counts as beyond repair.
  private static Line integrity(BreachFacts facts) {
    return switch (BreachFacts.known(facts.nature().integrity())) {
      case NO -> line(Factor.INTEGRITY, NONE, Reason.NOT_ALTERED, false);
      case YES -> line(Factor.INTEGRITY, FULL, Reason.ALTERED, true);
      case UNKNOWN -> line(Factor.INTEGRITY, SOME, Reason.ALTERATION_UNKNOWN, true);
    };
  }

  private static Line availability(BreachFacts facts) {
    boolean over =
        facts.timeline().containedAt() != null
            && BreachFacts.known(facts.timeline().ongoing()) == Answer.NO;
    return switch (BreachFacts.known(facts.nature().availability())) {
      case NO -> line(Factor.AVAILABILITY, NONE, Reason.AVAILABLE, false);
      case YES ->
          over
              ? line(Factor.AVAILABILITY, SOME, Reason.UNAVAILABLE_FOR_A_TIME, false)
              : line(Factor.AVAILABILITY, FULL, Reason.UNAVAILABLE_STILL, true);
      case UNKNOWN -> line(Factor.AVAILABILITY, SOME, Reason.AVAILABILITY_UNKNOWN, true);
    };
  }

  private static Line malice(BreachFacts facts) {
    List<BreachAct> acts = facts.acts();
    Answer unlawful = BreachFacts.known(facts.nature().suspectedUnlawful());
    if (acts.stream().anyMatch(DELIBERATE::contains) || facts.onSale()) {
      return line(Factor.MALICIOUS_INTENT, FULL, Reason.DELIBERATE_ACT, false);
    }
    if (unlawful == Answer.YES) {
      return line(Factor.MALICIOUS_INTENT, FULL, Reason.UNLAWFUL_ACT_SUSPECTED, false);
    }
    if (unlawful == Answer.NO || (!acts.isEmpty() && MISHAPS.containsAll(acts))) {
      return line(Factor.MALICIOUS_INTENT, NONE, Reason.NO_MALICE, false);
    }
    return line(Factor.MALICIOUS_INTENT, FULL, Reason.INTENT_UNKNOWN, true);
  }

  private static Line line(Factor factor, double value, Reason reason, boolean assumed) {
    return new Line(factor, value, reason, List.of(), assumed);
  }
}
