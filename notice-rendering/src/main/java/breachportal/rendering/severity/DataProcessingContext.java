package breachportal.rendering.severity;

import static breachportal.contract.breach.DataCategory.CREDENTIALS;
import static breachportal.contract.breach.Severity.Factor.DATA_PROCESSING_CONTEXT;

import breachportal.contract.breach.DataCategory;
import breachportal.contract.breach.DataInvolved;
import breachportal.contract.breach.PeopleKind;
import breachportal.contract.breach.Severity.Line;
import breachportal.contract.breach.Severity.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// DPC: each category gets the basic score of its kind of data (annex 1: simple 1, behavioural 2,
/// financial 3, sensitive 4), raised by what the report says of the context; the highest counts.
final class DataProcessingContext {

  private static final int HIGHEST = 4;
  private static final int UNKNOWN_DATA = 3;
  private static final int PROFILE_RECORDS_A_PERSON = 10;
  private static final int PROFILE_SIMPLE_CATEGORIES = 5;

  private static final Set<DataCategory> BEHAVIOURAL =
      Set.of(DataCategory.LOCATION, DataCategory.CALL_OR_BROWSING);
  private static final Set<DataCategory> FINANCIAL =
      Set.of(
          DataCategory.BANK_ACCOUNT,
          DataCategory.PAYMENT_CARD,
          DataCategory.LOAN_OR_SAVINGS,
          DataCategory.SALARY_OR_POSITION);
  private static final Set<DataCategory> SENSITIVE =
      Set.of(DataCategory.HEALTH, DataCategory.BIOMETRICS);

  private DataProcessingContext() {}

  static Line of(BreachFacts facts) {
    var scores = new ArrayList<Score>();
    for (DataInvolved involved : facts.data()) {
      if (involved.category() != CREDENTIALS) {
        scores.add(lawful(score(involved, facts), involved));
      }
    }
    if (facts.holds(CREDENTIALS)) {
      scores.add(credentials(scores));
    }
    return scores.stream()
        .max(Comparator.comparingInt(Score::value))
        .map(highest -> line(highest, scores))
        .orElseGet(
            () ->
                new Line(
                    DATA_PROCESSING_CONTEXT, UNKNOWN_DATA, Reason.DATA_UNKNOWN, List.of(), true));
  }

  private static Line line(Score highest, List<Score> scores) {
    List<DataCategory> deciding =
        scores.stream()
            .filter(score -> score.value() == highest.value() && score.reason() == highest.reason())
            .map(Score::category)
            .sorted()
            .toList();
    return new Line(
        DATA_PROCESSING_CONTEXT,
        highest.value(),
        highest.reason(),
        deciding,
        scores.stream().filter(score -> score.value() == highest.value()).allMatch(Score::assumed));
  }

  private static Score score(DataInvolved involved, BreachFacts facts) {
    DataCategory category = involved.category();
    if (SENSITIVE.contains(category)) {
      return new Score(category, HIGHEST, Reason.SENSITIVE_DATA, false);
    }
    if (category == DataCategory.PAYMENT_CARD) {
      return new Score(category, HIGHEST, Reason.FINANCIAL_DATA_ALLOWS_FRAUD, true);
    }
    if (FINANCIAL.contains(category)) {
      return new Score(category, 3, Reason.FINANCIAL_DATA, false);
    }
    if (BEHAVIOURAL.contains(category)) {
      return behavioural(involved);
    }
    if (category == DataCategory.OTHER && involved.sensitive() == null) {
      return new Score(category, UNKNOWN_DATA, Reason.DATA_UNKNOWN, true);
    }
    return simple(category, facts);
  }

  /// Simple data is raised by who the people are, or by how much of it there is.
  private static Score simple(DataCategory category, BreachFacts facts) {
    if (category == DataCategory.CHILDREN) {
      return new Score(category, 3, Reason.DATA_OF_CHILDREN, false);
    }
    if (facts.peopleKinds().contains(PeopleKind.PATIENTS)) {
      return new Score(category, 3, Reason.PEOPLE_IMPLY_HEALTH, false);
    }
    if (facts.peopleKinds().contains(PeopleKind.BORROWERS)) {
      return new Score(category, 2, Reason.PEOPLE_IMPLY_MEANS, false);
    }
    return facts.data().stream().filter(DataProcessingContext::isSimple).count()
            >= PROFILE_SIMPLE_CATEGORIES
        ? new Score(category, 2, Reason.SIMPLE_DATA_ALLOWS_PROFILE, false)
        : new Score(category, 1, Reason.SIMPLE_DATA, false);
  }

  private static boolean isSimple(DataInvolved involved) {
    DataCategory category = involved.category();
    return !SENSITIVE.contains(category)
        && !FINANCIAL.contains(category)
        && !BEHAVIOURAL.contains(category)
        && category != CREDENTIALS;
  }

  /// A few records of a person are a glimpse, many a profile; an unknown number counts as many.
  private static Score behavioural(DataInvolved involved) {
    Optional<Long> records = BreachFacts.most(involved.records());
    Optional<Long> people = BreachFacts.most(involved.people());
    boolean unknown = records.isEmpty() || people.isEmpty();
    boolean profile =
        unknown || records.get() >= Math.max(1, people.get()) * PROFILE_RECORDS_A_PERSON;
    return profile
        ? new Score(involved.category(), 3, Reason.BEHAVIOURAL_DATA_ALLOWS_PROFILE, unknown)
        : new Score(involved.category(), 2, Reason.BEHAVIOURAL_DATA, false);
  }

  /// What the law calls sensitive weighs one more than its kind alone.
  private static Score lawful(Score score, DataInvolved involved) {
    return Boolean.TRUE.equals(involved.sensitive()) && score.value() < HIGHEST
        ? new Score(
            score.category(), score.value() + 1, Reason.LAW_CALLS_IT_SENSITIVE, score.assumed())
        : score;
  }

  /// Credentials are no category of the method: they weigh what they give access to. A report does
  /// not tell, so at least as much as financial data.
  private static Score credentials(List<Score> others) {
    int highest = others.stream().mapToInt(Score::value).max().orElse(0);
    return new Score(
        CREDENTIALS, Math.max(highest, UNKNOWN_DATA), Reason.CREDENTIALS_OPEN_OTHER_DATA, true);
  }

  private record Score(DataCategory category, int value, Reason reason, boolean assumed) {}
}
