package breachportal.bench.replay;

import breachportal.contract.breach.Answer;
import breachportal.contract.breach.BreachAct;
import breachportal.contract.breach.BreachActor;
import breachportal.contract.breach.Consequences;
import breachportal.contract.breach.Count;
import breachportal.contract.breach.DataCategory;
import breachportal.contract.breach.DataInvolved;
import breachportal.contract.breach.Declaration;
import breachportal.contract.breach.Language;
import breachportal.contract.breach.Nature;
import breachportal.contract.breach.People;
import breachportal.contract.breach.PeopleKind;
import breachportal.contract.breach.Phase;
import breachportal.contract.breach.ReportContent;
import breachportal.contract.breach.ReporterRole;
import breachportal.contract.breach.StillVerifying;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Maps an incident of VERIS 1.3 (veriscommunity.net) to a report. The table stands in
/// docs/veris-mapping.md; what VERIS does not know becomes `unknown` or is named as still being
/// verified, never guessed.
final class VerisMapping {

  private static final Map<String, BreachAct> ACTS =
      Map.of(
          "hacking", BreachAct.HACKING,
          "malware", BreachAct.MALWARE,
          "misuse", BreachAct.INSIDER_MISUSE,
          "social", BreachAct.SOCIAL_ENGINEERING,
          "physical", BreachAct.THEFT_OR_LOSS,
          "error", BreachAct.ERROR);
  private static final Map<String, DataCategory> CATEGORIES =
      Map.of(
          "Personal", DataCategory.NAME,
          "Medical", DataCategory.HEALTH,
          "Credentials", DataCategory.CREDENTIALS,
          "Payment", DataCategory.PAYMENT_CARD,
          "Bank", DataCategory.BANK_ACCOUNT);
  private static final Set<DataCategory> SENSITIVE =
      Set.of(DataCategory.HEALTH, DataCategory.CREDENTIALS, DataCategory.BANK_ACCOUNT);
  private static final Map<String, PeopleKind> KINDS =
      Map.of(
          "Customer", PeopleKind.CUSTOMERS,
          "Patient", PeopleKind.PATIENTS,
          "Employee", PeopleKind.EMPLOYEES,
          "Student", PeopleKind.STUDENTS_AND_PARENTS,
          "Unknown", PeopleKind.UNKNOWN);

  private VerisMapping() {}

  /// @param incident one incident, an object of VERIS
  /// @param now the present, after which nothing can lie
  /// @return the report, ready to be filed
  static ReportContent toReport(JsonNode incident, Instant now) {
    Count people = count(incident.get("data_total"));
    List<StillVerifying> open = new ArrayList<>();
    if (people == null) {
      open.add(new StillVerifying("people.number", null));
    }
    List<DataInvolved> data = data(incident);
    if (data.isEmpty()) {
      open.add(new StillVerifying("data", null));
    }
    return new ReportContent(
        Phase.INITIAL,
        ReporterRole.CONTROLLER,
        Language.EN,
        false,
        VerisTimeline.of(incident, now),
        nature(incident),
        data,
        new People(kinds(incident), people, countries(incident), List.of()),
        new Consequences(null),
        null,
        null,
        null,
        open,
        "A historical incident, replayed.",
        new Declaration("Replay", "Replays public incidents", null));
  }

  private static Nature nature(JsonNode incident) {
    JsonNode actions = incident.path("action");
    List<BreachAct> acts = new ArrayList<>();
    ACTS.forEach(
        (name, act) -> {
          if (actions.has(name)) {
            acts.add(act);
          }
        });
    acts.sort(null);
    if (texts(actions.path("error").path("variety")).contains("Misconfiguration")) {
      acts.add(BreachAct.MISCONFIGURATION);
    }
    String victim = incident.path("victim").path("victim_id").asText("not named");
    return new Nature(
        incident.path("summary").asText("No summary is given."),
        null,
        confidentiality(incident),
        incident.has("integrity") ? Answer.YES : Answer.UNKNOWN,
        incident.has("availability") ? Answer.YES : Answer.UNKNOWN,
        Answer.UNKNOWN,
        acts.isEmpty() ? List.of(BreachAct.UNKNOWN) : acts,
        actors(incident.path("actor")),
        "Victim: " + victim,
        String.join("; ", texts(incident.path("assets"))),
        null,
        actions.has("error") && actions.size() == 1 ? Answer.NO : Answer.UNKNOWN);
  }

  private static Answer confidentiality(JsonNode incident) {
    return switch (incident.path("data_disclosure").asText("Unknown")) {
      case "Yes" -> Answer.YES;
      case "No" -> Answer.NO;
      default -> Answer.UNKNOWN;
    };
  }

  private static List<BreachActor> actors(JsonNode actor) {
    List<BreachActor> actors = new ArrayList<>();
    if (actor.has("external")) {
      actors.add(BreachActor.OUTSIDE);
    }
    if (actor.has("internal")) {
      actors.add(BreachActor.INSIDE);
    }
    if (actor.has("partner")) {
      actors.add(BreachActor.PARTNER);
    }
    return actors.isEmpty() ? List.of(BreachActor.UNKNOWN) : actors;
  }

  /// Varieties that map to the same category are joined; the largest amount stands.
  private static List<DataInvolved> data(JsonNode incident) {
    Map<DataCategory, Count> counts = new LinkedHashMap<>();
    for (JsonNode each : incident.path("data")) {
      DataCategory category =
          CATEGORIES.getOrDefault(each.path("variety").asText(), DataCategory.OTHER);
      Count count = count(each.get("amount"));
      counts.merge(category, count == null ? NONE : count, VerisMapping::larger);
    }
    Answer encrypted = encrypted(texts(incident.path("data_state")));
    return counts.entrySet().stream()
        .map(
            each ->
                new DataInvolved(
                    each.getKey(),
                    each.getValue().best() == null ? null : each.getValue(),
                    null,
                    true,
                    encrypted,
                    SENSITIVE.contains(each.getKey())))
        .toList();
  }

  private static final Count NONE = new Count(null, null, null);

  private static Count larger(Count one, Count other) {
    long a = one.best() == null ? -1 : one.best();
    long b = other.best() == null ? -1 : other.best();
    return a >= b ? one : other;
  }

  private static Answer encrypted(Set<String> states) {
    if (states.stream().anyMatch(state -> state.endsWith("unencrypted"))) {
      return Answer.NO;
    }
    return states.stream().anyMatch(state -> state.endsWith("encrypted"))
        ? Answer.YES
        : Answer.UNKNOWN;
  }

  private static List<PeopleKind> kinds(JsonNode incident) {
    Set<PeopleKind> kinds = new LinkedHashSet<>();
    for (String each : texts(incident.path("data_subject"))) {
      kinds.add(KINDS.getOrDefault(each, PeopleKind.OTHER));
    }
    return kinds.isEmpty() ? List.of(PeopleKind.UNKNOWN) : List.copyOf(kinds);
  }

  private static List<String> countries(JsonNode incident) {
    return texts(incident.path("victim").path("country")).stream()
        .filter(each -> each.matches("[A-Z]{2}"))
        .toList();
  }

  private static @Nullable Count count(@Nullable JsonNode amount) {
    if (amount == null || !amount.canConvertToLong() || amount.asLong() < 0) {
      return null;
    }
    return new Count(null, Math.min(amount.asLong(), Count.LIMIT), null);
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new LinkedHashSet<>();
    StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).forEach(texts::add);
    return texts;
  }
}
