package breachportal.report.breach;

import breachportal.contract.breach.Answer;
import breachportal.contract.breach.Phase;
import breachportal.contract.breach.ReportContent;
import breachportal.contract.breach.StillVerifying;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What must be there when a report is filed.
///
/// The first filing may be incomplete; the final one answers everything and leaves nothing open. An
/// answer can be `unknown` where the form offers it.
final class FilingRules {

  private static final List<Needed> ALWAYS =
      List.of(
          new Needed("reporterRole", ReportContent::reporterRole),
          new Needed("language", ReportContent::language),
          needed("timeline.detectedAt", ReportContent::timeline, each -> each.detectedAt()),
          needed("nature.summary", ReportContent::nature, each -> each.summary()),
          needed("declaration.name", ReportContent::declaration, each -> each.name()),
          needed("declaration.capacity", ReportContent::declaration, each -> each.capacity()));

  private static final List<Needed> IN_FINAL =
      List.of(
          needed("timeline.howDetected", ReportContent::timeline, each -> each.howDetected()),
          needed("timeline.ongoing", ReportContent::timeline, each -> each.ongoing()),
          needed("nature.acts", ReportContent::nature, each -> each.acts()),
          needed("nature.actors", ReportContent::nature, each -> each.actors()),
          new Needed("data", ReportContent::data),
          needed("people.kinds", ReportContent::people, each -> each.kinds()),
          needed("people.number", ReportContent::people, each -> each.number()),
          needed("people.countries", ReportContent::people, each -> each.countries()),
          needed("consequences.likelyHarm", ReportContent::consequences, each -> each.likelyHarm()),
          needed("measures.taken", ReportContent::measures, each -> each.taken()),
          needed("tellingThePeople.told", ReportContent::tellingThePeople, each -> each.told()));

  private FilingRules() {}

  /// A field, and what is in it.
  private record Needed(String field, Part<ReportContent, Object> part) {
    boolean isMissing(ReportContent content) {
      Object value = part.of(content);
      return value == null
          || (value instanceof String text && text.isBlank())
          || (value instanceof Collection<?> elements && elements.isEmpty());
    }
  }

  /// Reads a part, which may not be there.
  @FunctionalInterface
  private interface Part<W, P> {
    @Nullable P of(W whole);
  }

  private static <G> Needed needed(
      String field, Part<ReportContent, G> group, Part<G, Object> value) {
    return new Needed(
        field,
        content -> {
          G found = group.of(content);
          return found == null ? null : value.of(found);
        });
  }

  /// @param content what is filled in
  /// @param revisionsBefore how often the report was filed before
  /// @param errors takes what is missing
  static void check(ReportContent content, int revisionsBefore, FieldErrors errors) {
    checkPhase(content.phase(), revisionsBefore, errors);
    ALWAYS.stream()
        .filter(each -> each.isMissing(content))
        .forEach(each -> errors.add(each.field(), "required", "An answer is needed."));
    if (content.phase() == Phase.FINAL) {
      checkFinal(content, errors);
    } else if (isEmpty(content.data()) && !stillVerified(content, "data")) {
      errors.add(
          "data",
          "required_or_still_verifying",
          "At least one category is needed, or that it is still being verified.");
    }
  }

  private static void checkPhase(@Nullable Phase phase, int revisionsBefore, FieldErrors errors) {
    if (phase == null) {
      errors.add("phase", "required", "An answer is needed.");
    } else if (phase == Phase.INITIAL && revisionsBefore > 0) {
      errors.add("phase", "phase_order", "After the first filing: an update or the final one.");
    } else if (phase == Phase.UPDATE && revisionsBefore == 0) {
      errors.add("phase", "phase_order", "The first filing is the initial one.");
    }
  }

  private static void checkFinal(ReportContent content, FieldErrors errors) {
    IN_FINAL.stream()
        .filter(each -> each.isMissing(content))
        .forEach(
            each ->
                errors.add(each.field(), "required_in_final", "The final filing needs an answer."));
    var timeline = content.timeline();
    if (timeline == null
        || (timeline.occurredFrom() == null && isBlank(timeline.howExactlyKnown()))) {
      errors.add(
          "timeline.occurredFrom",
          "required_in_final",
          "When it began is needed, or in words what is known of it.");
    }
    var telling = content.tellingThePeople();
    if (telling != null && telling.told() == Answer.NO && isBlank(telling.whyNot())) {
      errors.add(
          "tellingThePeople.whyNot", "required_in_final", "Why they are not told is needed.");
    }
    if (!isEmpty(content.stillVerifying())) {
      errors.add(
          "stillVerifying", "nothing_open_in_final", "The final filing leaves nothing open.");
    }
  }

  private static boolean stillVerified(ReportContent content, String field) {
    return Objects.requireNonNullElse(content.stillVerifying(), List.<StillVerifying>of()).stream()
        .anyMatch(each -> each.field().equals(field));
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static boolean isEmpty(@Nullable Collection<?> elements) {
    return elements == null || elements.isEmpty();
  }
}
