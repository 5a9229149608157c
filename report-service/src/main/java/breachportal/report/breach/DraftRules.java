package breachportal.report.breach;

import breachportal.contract.breach.Count;
import breachportal.contract.breach.DataCategory;
import breachportal.contract.breach.DataInvolved;
import breachportal.contract.breach.Nature;
import breachportal.contract.breach.People;
import breachportal.contract.breach.Phase;
import breachportal.contract.breach.ReportContent;
import breachportal.contract.breach.StillVerifying;
import breachportal.contract.breach.TellingThePeople;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What is wrong in a draft whatever is still missing: kept from the first save on.
final class DraftRules {

  private DraftRules() {}

  /// @param content what is filled in
  /// @param now nothing may be later than this
  /// @param provinces finds the code of a province of Vietnam
  /// @param errors takes what is wrong
  static void check(
      ReportContent content,
      Instant now,
      Function<String, Optional<String>> provinces,
      FieldErrors errors) {
    if (content.phase() == Phase.WITHDRAWN) {
      errors.add("phase", "not_withdrawn", "A report is withdrawn by its own request.");
    }
    if (content.timeline() != null) {
      TimelineRules.check(content.timeline(), now, errors);
    }
    checkSightings(content.nature(), now, errors);
    checkData(orEmpty(content.data()), errors);
    checkPeople(content.people(), provinces, errors);
    TellingThePeople telling = content.tellingThePeople();
    if (telling != null) {
      TimelineRules.checkRange("tellingThePeople.toldAt", telling.toldAt(), now, errors);
      checkCount("tellingThePeople.howMany", telling.howMany(), errors);
    }
    checkOpenQuestions(orEmpty(content.stillVerifying()), errors);
  }

  private static void checkSightings(@Nullable Nature nature, Instant now, FieldErrors errors) {
    List<Nature.Sighting> sightings = nature == null ? List.of() : orEmpty(nature.sightings());
    for (int i = 0; i < sightings.size(); i++) {
      String field = "nature.sightings[" + i + "].seenAt";
      TimelineRules.checkRange(field, sightings.get(i).seenAt(), now, errors);
    }
  }

  private static void checkData(List<DataInvolved> data, FieldErrors errors) {
    Set<DataCategory> seen = EnumSet.noneOf(DataCategory.class);
    for (int i = 0; i < data.size(); i++) {
      String field = "data[" + i + "]";
      if (!seen.add(data.get(i).category())) {
        errors.add(field + ".category", "no_duplicates", "Each category is named once.");
      }
      checkCount(field + ".records", data.get(i).records(), errors);
      checkCount(field + ".people", data.get(i).people(), errors);
    }
  }

  private static void checkPeople(
      @Nullable People people, Function<String, Optional<String>> provinces, FieldErrors errors) {
    if (people == null) {
      return;
    }
    checkCount("people.number", people.number(), errors);
    List<String> named = orEmpty(people.provinces());
    for (int i = 0; i < named.size(); i++) {
      if (provinces.apply(named.get(i)).isEmpty()) {
        errors.add(
            "people.provinces[" + i + "]", "known_province", "A province of Vietnam is needed.");
      }
    }
  }

  private static void checkOpenQuestions(List<StillVerifying> open, FieldErrors errors) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < open.size(); i++) {
      String field = "stillVerifying[" + i + "].field";
      if (!FieldNames.exist(open.get(i).field())) {
        errors.add(field, "real_field", "The path of a field of the report is needed.");
      } else if (!seen.add(open.get(i).field())) {
        errors.add(field, "no_duplicates", "Each field is named once.");
      }
    }
  }

  private static void checkCount(String field, @Nullable Count count, FieldErrors errors) {
    if (count != null && !count.inOrder()) {
      errors.add(field, "counts_in_order", "The least, the best and the most must stand in order.");
    }
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return Objects.requireNonNullElse(list, List.of());
  }
}
