package breachportal.rendering.severity;

import breachportal.contract.breach.Answer;
import breachportal.contract.breach.BreachAct;
import breachportal.contract.breach.BreachActor;
import breachportal.contract.breach.Count;
import breachportal.contract.breach.DataCategory;
import breachportal.contract.breach.DataInvolved;
import breachportal.contract.breach.Nature;
import breachportal.contract.breach.People;
import breachportal.contract.breach.PeopleKind;
import breachportal.contract.breach.ReportContent;
import breachportal.contract.breach.Timeline;
import breachportal.contract.notice.BreachNotice;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the method looks at in a report, with nothing left null.
record BreachFacts(List<DataInvolved> data, Nature nature, Timeline timeline, People people) {

  private static final Nature NO_NATURE =
      new Nature(null, null, null, null, null, null, null, null, null, null, null, null);
  private static final Timeline NO_TIMELINE =
      new Timeline(null, null, null, null, null, null, null, null, null);
  private static final People NO_PEOPLE = new People(null, null, null, null);

  static BreachFacts of(BreachNotice notice) {
    return of(notice.data(), notice.nature(), notice.timeline(), notice.people());
  }

  static BreachFacts of(ReportContent report) {
    return of(report.data(), report.nature(), report.timeline(), report.people());
  }

  private static BreachFacts of(
      @Nullable List<DataInvolved> data,
      @Nullable Nature nature,
      @Nullable Timeline timeline,
      @Nullable People people) {
    return new BreachFacts(
        Objects.requireNonNullElse(data, List.of()),
        Objects.requireNonNullElse(nature, NO_NATURE),
        Objects.requireNonNullElse(timeline, NO_TIMELINE),
        Objects.requireNonNullElse(people, NO_PEOPLE));
  }

  boolean holds(DataCategory category) {
    return data.stream().anyMatch(involved -> involved.category() == category);
  }

  List<BreachAct> acts() {
    return Objects.requireNonNullElse(nature.acts(), List.of());
  }

  List<BreachActor> actors() {
    return Objects.requireNonNullElse(nature.actors(), List.of());
  }

  List<PeopleKind> peopleKinds() {
    return Objects.requireNonNullElse(people.kinds(), List.of());
  }

  boolean onSale() {
    return nature.sightings() != null && !nature.sightings().isEmpty();
  }

  /// @return how many people, at the most that is said: of the whole breach, else of a category
  Optional<Long> mostPeople() {
    return most(people.number())
        .or(
            () ->
                data.stream()
                    .map(DataInvolved::people)
                    .flatMap(c -> most(c).stream())
                    .max(Long::compare));
  }

  static Answer known(@Nullable Answer answer) {
    return Objects.requireNonNullElse(answer, Answer.UNKNOWN);
  }

  static Optional<Long> most(@Nullable Count count) {
    if (count == null) {
      return Optional.empty();
    }
    return Optional.ofNullable(count.max())
        .or(() -> Optional.ofNullable(count.best()))
        .or(() -> Optional.ofNullable(count.min()));
  }
}
