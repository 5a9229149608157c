package breachportal.rendering.severity;

import breachportal.contract.breach.Answer;
import breachportal.contract.breach.DataInvolved;
import breachportal.contract.breach.ReportContent;
import breachportal.contract.breach.Severity;
import breachportal.contract.breach.Severity.Flag;
import breachportal.contract.breach.Severity.Level;
import breachportal.contract.breach.Severity.Line;
import breachportal.contract.notice.BreachNotice;
import java.util.ArrayList;
import java.util.List;

/// Severity by ENISA's method: SE = DPC x EI + CB.
///
/// DPC is how critical the data is, EI how easily people are told from it, CB what the
/// circumstances add; each is decided in a class of its own. What a report leaves open counts
/// at the worse value that is reasonable, and its line says that it is assumed: a supplement
/// can only make the answer more exact. Factors that would lower the context (the data was
/// public, outdated or wrong) are never assumed.
///
/// Source: ENISA, "Recommendations for a methodology of the assessment of severity of personal
/// data breaches", working document 1.0, December 2013, section 4 and annexes 1 to 3.
public final class EnisaSeverity {

  private static final long MANY_PEOPLE = 100;

  private EnisaSeverity() {}

  /// @param notice a notice, as complete as it is
  /// @return its severity, with the working
  public static Severity of(BreachNotice notice) {
    return of(BreachFacts.of(notice));
  }

  /// @param report a report, draft or filed
  /// @return its severity, with the working
  public static Severity of(ReportContent report) {
    return of(BreachFacts.of(report));
  }

  private static Severity of(BreachFacts facts) {
    Line context = DataProcessingContext.of(facts);
    Line identification = EaseOfIdentification.of(facts);
    List<Line> circumstances = Circumstances.of(facts);
    double added = circumstances.stream().mapToDouble(Line::value).sum();
    double score = context.value() * identification.value() + added;
    var working = new ArrayList<Line>();
    working.add(context);
    working.add(identification);
    working.addAll(circumstances);
    return new Severity(
        score,
        level(score),
        context.value(),
        identification.value(),
        added,
        List.copyOf(working),
        flags(facts));
  }

  static Level level(double score) {
    if (score < 2) {
      return Level.LOW;
    }
    if (score < 3) {
      return Level.MEDIUM;
    }
    return score < 4 ? Level.HIGH : Level.VERY_HIGH;
  }

  /// The two criteria of section 4.4, which stay outside of the score.
  private static List<Flag> flags(BreachFacts facts) {
    var flags = new ArrayList<Flag>();
    facts
        .mostPeople()
        .ifPresentOrElse(
            number -> {
              if (number > MANY_PEOPLE) {
                flags.add(Flag.MORE_THAN_100_PEOPLE);
              }
            },
            () -> flags.add(Flag.NUMBER_OF_PEOPLE_UNKNOWN));
    if (!facts.data().isEmpty() && all(facts, Answer.YES)) {
      flags.add(Flag.DATA_UNINTELLIGIBLE);
    } else if (facts.data().stream().anyMatch(d -> encrypted(d) == Answer.UNKNOWN)) {
      flags.add(Flag.ENCRYPTION_UNKNOWN);
    }
    return List.copyOf(flags);
  }

  private static boolean all(BreachFacts facts, Answer answer) {
    return facts.data().stream().allMatch(involved -> encrypted(involved) == answer);
  }

  private static Answer encrypted(DataInvolved involved) {
    return BreachFacts.known(involved.encrypted());
  }
}
