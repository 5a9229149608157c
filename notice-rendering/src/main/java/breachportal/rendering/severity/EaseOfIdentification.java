package breachportal.rendering.severity;

import static breachportal.contract.breach.Severity.Factor.EASE_OF_IDENTIFICATION;

import breachportal.contract.breach.DataCategory;
import breachportal.contract.breach.DataInvolved;
import breachportal.contract.breach.Severity.Line;
import breachportal.contract.breach.Severity.Reason;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// EI: how easily somebody who holds the data tells whose it is (annex 2: negligible 0.25, limited
/// 0.5, significant 0.75, maximum 1).
final class EaseOfIdentification {

  private static final double NEGLIGIBLE = 0.25;
  private static final double LIMITED = 0.5;
  private static final double SIGNIFICANT = 0.75;
  private static final double MAXIMUM = 1;

  private static final Set<DataCategory> STRONG =
      Set.of(DataCategory.NATIONAL_ID, DataCategory.BIOMETRICS);
  private static final Set<DataCategory> CONTACT =
      Set.of(
          DataCategory.PHONE_NUMBER,
          DataCategory.EMAIL,
          DataCategory.HOME_ADDRESS,
          DataCategory.BANK_ACCOUNT,
          DataCategory.PAYMENT_CARD,
          DataCategory.CREDENTIALS,
          DataCategory.BUSINESS_REGISTRATION);
  private static final Set<DataCategory> TRACES =
      Set.of(DataCategory.LOCATION, DataCategory.CALL_OR_BROWSING, DataCategory.CHILDREN);
  private static final Set<DataCategory> NAMING =
      Set.of(DataCategory.NAME, DataCategory.DATE_OF_BIRTH);

  private EaseOfIdentification() {}

  static Line of(BreachFacts facts) {
    if (facts.data().isEmpty()) {
      return line(MAXIMUM, Reason.DATA_UNKNOWN, List.of(), true);
    }
    List<DataCategory> strong = among(facts, STRONG);
    List<DataCategory> contacts = among(facts, CONTACT);
    if (facts.holds(DataCategory.NAME)) {
      return named(facts, strong, contacts);
    }
    if (!strong.isEmpty() && !contacts.isEmpty()) {
      return line(MAXIMUM, Reason.STRONG_IDENTIFIER_WITH_CONTACT, joined(strong, contacts), false);
    }
    if (!strong.isEmpty()) {
      return line(SIGNIFICANT, Reason.STRONG_IDENTIFIER, strong, false);
    }
    if (contacts.size() > 1) {
      return line(SIGNIFICANT, Reason.SEVERAL_CONTACTS, contacts, false);
    }
    if (contacts.size() == 1) {
      return line(LIMITED, Reason.ONE_CONTACT, contacts, false);
    }
    List<DataCategory> traces = among(facts, TRACES);
    return traces.isEmpty()
        ? line(NEGLIGIBLE, Reason.NO_IDENTIFIER, List.of(), facts.holds(DataCategory.OTHER))
        : line(LIMITED, Reason.TRACES_OF_LIFE, traces, true);
  }

  /// A name with a birthday, a contact or a number is one person; a name alone is borne by many,
  /// but how many is not known.
  private static Line named(
      BreachFacts facts, List<DataCategory> strong, List<DataCategory> contacts) {
    List<DataCategory> more = joined(among(facts, NAMING), joined(strong, contacts));
    return more.size() > 1
        ? line(MAXIMUM, Reason.NAME_WITH_MORE, more, false)
        : line(LIMITED, Reason.NAME_ONLY, more, true);
  }

  private static List<DataCategory> among(BreachFacts facts, Set<DataCategory> wanted) {
    return facts.data().stream()
        .map(DataInvolved::category)
        .filter(wanted::contains)
        .distinct()
        .sorted()
        .toList();
  }

  private static List<DataCategory> joined(List<DataCategory> one, List<DataCategory> other) {
    return Stream.concat(one.stream(), other.stream()).distinct().sorted().toList();
  }

  private static Line line(
      double value, Reason reason, List<DataCategory> categories, boolean assumed) {
    return new Line(EASE_OF_IDENTIFICATION, value, reason, categories, assumed);
  }
}
