package breachportal.portal.company.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import breachportal.api.json.WireNames;
import breachportal.contract.breach.BreachAct;
import breachportal.contract.breach.BreachActor;
import breachportal.contract.breach.DataCategory;
import breachportal.contract.breach.DetectionMethod;
import breachportal.contract.breach.Language;
import breachportal.contract.breach.PeopleKind;
import breachportal.contract.breach.ReportContent;
import breachportal.contract.breach.ReporterRole;
import breachportal.contract.problem.Problem.FieldError;
import breachportal.portal.company.form.Answers;
import breachportal.portal.company.form.Binding;
import breachportal.portal.company.form.Option;
import breachportal.portal.company.question.Section.Progress;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class QuestionnaireTest {
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  private static final Questionnaire QUESTIONNAIRE = new Questionnaire(Contents.PROVINCES);

  @Test
  void shouldGiveBackWhatItShows() {
    var content = Contents.aFullContent();
    assertEquals(content, throughForms(content, Answers.of(ReportContent.EMPTY)).content());
  }

  @Test
  void shouldGiveBackWhatItShowsWhereItIsStoredAlready() {
    var content = Contents.aFullContent();
    assertEquals(content, throughForms(content, Answers.of(content)).content());
  }

  @Test
  void shouldGiveBackAnEmptyReport() {
    assertEquals(
        ReportContent.EMPTY,
        throughForms(ReportContent.EMPTY, Answers.of(ReportContent.EMPTY)).content());
  }

  @Test
  void shouldAskForEveryAnswerThatAReportCanHold() {
    var asked = asked();
    for (var group : ReportContent.class.getRecordComponents()) {
      assertTrue(
          asked.stream().anyMatch(path -> path.split("[.\\[]")[0].equals(group.getName())),
          group.getName());
    }
  }

  @Test
  void shouldOfferEveryConstantOfTheContract() {
    assertOffered(Choices.ROLES, ReporterRole.class);
    assertOffered(Choices.LANGUAGES, Language.class);
    assertOffered(Choices.DETECTION, DetectionMethod.class);
    assertOffered(Choices.ACTS, BreachAct.class);
    assertOffered(Choices.ACTORS, BreachActor.class);
    assertOffered(Choices.CATEGORIES, DataCategory.class);
    assertOffered(Choices.PEOPLE, PeopleKind.class);
  }

  @Test
  void shouldNameAnAnswerByItsPath() {
    assertEquals("How many people are concerned?", QUESTIONNAIRE.label("people.number.best"));
    assertEquals(
        "Phone numbers: How many records?", QUESTIONNAIRE.label("data[phone_number].records.max"));
    assertEquals("Where the data was seen", QUESTIONNAIRE.label("nature.sightings[0].channel"));
    assertEquals("data/email", QUESTIONNAIRE.page("data[email].people").orElseThrow().slug());
  }

  @Test
  void shouldSayHowFarASectionIs() {
    var when = QUESTIONNAIRE.sections().get(1);
    var missing = List.of(new FieldError("timeline.detectedAt", "required", "Say when."));
    var full = Answers.of(Contents.aFullContent());
    assertEquals(Progress.NOT_STARTED, when.progress(Answers.of(ReportContent.EMPTY), missing));
    assertEquals(Progress.IN_PROGRESS, when.progress(full, missing));
    assertEquals(Progress.COMPLETE, when.progress(full, List.of()));
    assertTrue(QUESTIONNAIRE.sections().get(2).mine(missing).isEmpty());
  }

  @Test
  void shouldShowOnlyWhatIsAnsweredOfARevision() {
    var groups = AnswerGroup.answered(QUESTIONNAIRE, Answers.of(Contents.aFullContent()));
    var lines = groups.stream().flatMap(group -> group.lines().stream()).toList();
    assertFalse(lines.stream().anyMatch(line -> line.words().isEmpty() && !line.open()));
    assertTrue(lines.stream().anyMatch(line -> line.words().contains("Tây Ninh")));
    assertTrue(AnswerGroup.answered(QUESTIONNAIRE, Answers.of(ReportContent.EMPTY)).isEmpty());
  }

  private static Answers throughForms(ReportContent shown, Answers stored) {
    var from = Answers.of(shown);
    var answers = stored;
    for (var section : QUESTIONNAIRE.sections(from)) {
      for (var page : section.pages()) {
        var bound = Binding.bind(page.fields(), Binding.typed(page.fields(), from), answers, NOW);
        assertEquals(List.of(), bound.errors(), page.slug());
        answers = bound.answers();
      }
    }
    return answers;
  }

  private static Set<String> asked() {
    return QUESTIONNAIRE.sections(Answers.of(Contents.aFullContent())).stream()
        .flatMap(section -> section.pages().stream())
        .flatMap(page -> page.paths().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static void assertOffered(List<Option> options, Class<? extends Enum<?>> constants) {
    assertEquals(
        Arrays.stream(constants.getEnumConstants()).map(WireNames::of).toList(),
        options.stream().map(Option::value).toList());
  }
}
