package breachportal.rendering.veris;

import breachportal.contract.breach.Answer;
import breachportal.contract.breach.Count;
import breachportal.contract.breach.DataInvolved;
import breachportal.contract.breach.Nature;
import breachportal.contract.breach.PeopleKind;
import breachportal.contract.notice.BreachNotice;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What was lost: confidentiality with the data, integrity, availability.
final class VerisAttributes {

  private VerisAttributes() {}

  static void put(ObjectNode attributes, BreachNotice notice, Nature nature) {
    ObjectNode confidentiality = attributes.putObject("confidentiality");
    confidentiality.put("data_disclosure", disclosure(nature));
    people(notice).ifPresent(number -> confidentiality.put("data_total", number));
    if (!notice.data().isEmpty()) {
      data(confidentiality.putArray("data"), notice.data());
      confidentiality.putArray("state").add(state(notice.data()));
    }
    ArrayNode victims = confidentiality.putArray("data_victim");
    victims(notice).forEach(victims::add);
    if (nature.integrity() == Answer.YES) {
      attributes.putObject("integrity").putArray("variety").add("Modify data");
    } else if (nature.wrongPurpose() == Answer.YES) {
      attributes.putObject("integrity").putArray("variety").add("Repurpose");
    }
    if (nature.availability() == Answer.YES) {
      attributes.putObject("availability").putArray("variety").add("Unknown");
    }
  }

  private static String disclosure(Nature nature) {
    if (nature.sightings() != null && !nature.sightings().isEmpty()) {
      return "Yes";
    }
    return switch (Objects.requireNonNullElse(nature.confidentiality(), Answer.UNKNOWN)) {
      case YES -> "Yes";
      case NO -> "No";
      case UNKNOWN -> "Unknown";
    };
  }

  private static Optional<Long> people(BreachNotice notice) {
    return notice.people() == null ? Optional.empty() : best(notice.people().number());
  }

  /// Categories that fall together are joined; the largest number stands.
  private static void data(ArrayNode into, List<DataInvolved> data) {
    var amounts = new TreeMap<String, Optional<Long>>();
    for (DataInvolved involved : data) {
      Optional<Long> amount = best(involved.records()).or(() -> best(involved.people()));
      amounts.merge(variety(involved), amount, (one, other) -> largest(one, other));
    }
    amounts.forEach(
        (variety, amount) -> {
          ObjectNode entry = into.addObject().put("variety", variety);
          amount.ifPresent(number -> entry.put("amount", number));
        });
  }

  private static Optional<Long> largest(Optional<Long> one, Optional<Long> other) {
    return one.isPresent() && other.isPresent()
        ? Optional.of(Math.max(one.get(), other.get()))
        : one.or(() -> other);
  }

  private static String variety(DataInvolved involved) {
    return switch (involved.category()) {
      case NAME,
          DATE_OF_BIRTH,
          PHONE_NUMBER,
          EMAIL,
          HOME_ADDRESS,
          SALARY_OR_POSITION,
          BUSINESS_REGISTRATION,
          CALL_OR_BROWSING,
          LOCATION ->
          Boolean.TRUE.equals(involved.sensitive()) ? "Sensitive Personal" : "Personal";
      case NATIONAL_ID, BIOMETRICS, CHILDREN -> "Sensitive Personal";
      case BANK_ACCOUNT, LOAN_OR_SAVINGS -> "Bank";
      case PAYMENT_CARD -> "Payment";
      case CREDENTIALS -> "Credentials";
      case HEALTH -> "Medical";
      case OTHER -> "Other";
    };
  }

  private static String state(List<DataInvolved> data) {
    if (data.stream().allMatch(involved -> involved.encrypted() == Answer.YES)) {
      return "Stored encrypted";
    }
    return data.stream().allMatch(involved -> involved.encrypted() == Answer.NO)
        ? "Stored unencrypted"
        : "Unknown";
  }

  private static Set<String> victims(BreachNotice notice) {
    var victims = new TreeSet<String>();
    if (notice.people() != null) {
      for (PeopleKind kind :
          Objects.requireNonNullElse(notice.people().kinds(), List.<PeopleKind>of())) {
        victims.add(victim(kind));
      }
    }
    if (victims.isEmpty()) {
      victims.add("Unknown");
    }
    return victims;
  }

  private static String victim(PeopleKind kind) {
    return switch (kind) {
      case CUSTOMERS, SUBSCRIBERS, BORROWERS -> "Customer";
      case EMPLOYEES -> "Employee";
      case STUDENTS_AND_PARENTS -> "Student";
      case PATIENTS -> "Patient";
      case OFFICIALS, OTHER -> "Other";
      case UNKNOWN -> "Unknown";
    };
  }

  private static Optional<Long> best(@Nullable Count count) {
    if (count == null) {
      return Optional.empty();
    }
    return Optional.ofNullable(count.best())
        .or(() -> Optional.ofNullable(count.min()))
        .or(() -> Optional.ofNullable(count.max()));
  }
}
