package breachportal.portal.company.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import breachportal.contract.breach.ReportContent;
import breachportal.contract.problem.Problem.FieldError;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BindingTest {
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  private static final Answers EMPTY = Answers.of(ReportContent.EMPTY);

  @Nested
  class OfAnInstant {
    private static final String PATH = "timeline.detectedAt";
    private static final Field FIELD = new InstantField(Ask.of(PATH, "When?"));

    @ParameterizedTest
    @CsvSource({
      "21, 11, 2026, 09:12, 2026-11-21T02:12:00Z",
      "21, Nov, 2026, 9h12, 2026-11-21T02:12:00Z",
      "21, november, 2026, 9.12 pm, 2026-11-21T14:12:00Z",
      "1, 01, 2026, 0:00, 2025-12-31T17:00:00Z",
      "29, 2, 2024, 12 am, 2024-02-28T17:00:00Z",
      "21, 11, 2026, 23:59:58.5, 2026-11-21T16:59:58.500Z"
    })
    void shouldReadHanoiTime(String day, String month, String year, String time, String instant) {
      var bound = bind(FIELD, parts(PATH, day, month, year, time), EMPTY);
      assertEquals(List.of(), bound.errors());
      assertEquals(instant, text(bound, PATH));
    }

    @ParameterizedTest
    @CsvSource({
      "31, 2, 2026, 09:12, .day",
      "21, 13, 2026, 09:12, .month",
      "21, 11, 26, 09:12, .year",
      "21, 11, 2026, 25:00, .time",
      "21, 11, 2026, noon, .time",
      "22, 11, 2026, 07:01, .day"
    })
    void shouldSayWhichPartIsWrong(
        String day, String month, String year, String time, String part) {
      var bound = bind(FIELD, parts(PATH, day, month, year, time), EMPTY);
      assertEquals(PATH + part, bound.errors().getFirst().field());
      assertNull(bound.answers().get(PATH));
    }

    @Test
    void shouldNameThePartsThatAreMissing() {
      var bound = bind(FIELD, parts(PATH, "21", "", "2026", ""), EMPTY);
      assertEquals(
          List.of(
              new FieldError(PATH + ".month", "date_incomplete", "Add the month and the time.")),
          bound.errors());
    }
  }

  @Nested
  class OfAPartialTime {
    private static final String PATH = "timeline.occurredFrom";
    private static final Field FIELD = new PartialTimeField(Ask.of(PATH, "When?"));

    @ParameterizedTest
    @CsvSource({
      "'', '', 2016, '', 2016",
      "'', 3, 2016, '', 2016-03",
      "28, 3, 2016, '', 2016-03-28",
      "28, 3, 2016, 10:15, 2016-03-28T10:15:00+07:00"
    })
    void shouldBeAsExactAsWhatIsTyped(
        String day, String month, String year, String time, String expected) {
      assertEquals(expected, text(bind(FIELD, parts(PATH, day, month, year, time), EMPTY), PATH));
    }

    @Test
    void shouldKeepTheOffsetOfAnInstantThatDoesNotChange() {
      var text = "2016-03-28T11:15:00+08:00";
      var before = EMPTY.with(PATH, TextNode.valueOf(text));
      assertEquals(text, text(bind(FIELD, parts(PATH, "28", "3", "2016", "10:15"), before), PATH));
    }

    @ParameterizedTest
    @CsvSource({"28, '', 2016, ''", "'', 3, 2016, 10:15", "'', 3, '', ''", "'', '', 2027, ''"})
    void shouldRefuseWhatNamesNoTime(String day, String month, String year, String time) {
      var bound = bind(FIELD, parts(PATH, day, month, year, time), EMPTY);
      assertEquals(1, bound.errors().size());
    }
  }

  @Nested
  class OfANumber {
    private static final String PATH = "people.number";
    private static final Field FIELD = new CountField(Ask.of(PATH, "How many?"));

    @ParameterizedTest
    @ValueSource(strings = {"10482", "10,482", "10.482", "10 482", "１０４８２"})
    void shouldReadGroupedDigits(String typed) {
      var bound = bind(FIELD, Map.of(PATH + ".best", typed), EMPTY);
      assertEquals(10_482, bound.answers().content().people().number().best());
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "-1", "1.5", "10,48", "99999999999999999999", "10000000000001"})
    void shouldRefuseWhatIsNoNumber(String typed) {
      var bound = bind(FIELD, Map.of(PATH + ".best", typed), EMPTY);
      assertEquals(PATH + ".best", bound.errors().getFirst().field());
    }

    @Test
    void shouldRefuseNumbersOutOfOrder() {
      var bound = bind(FIELD, Map.of(PATH + ".min", "5", PATH + ".max", "4"), EMPTY);
      assertEquals("count_order", bound.errors().getFirst().rule());
    }
  }

  @Nested
  class OfWhatIsNotKnownYet {
    private static final String PATH = "people.number";
    private static final Field FIELD = new CountField(Ask.of(PATH, "How many?").orOpen());
    private static final Map<String, String> TICK = Map.of(PATH + ".unknown", "yes");

    @Test
    void shouldBeKeptAsStillBeingVerified() {
      var answers = bind(FIELD, TICK, EMPTY).answers();
      assertEquals(PATH, answers.content().stillVerifying().getFirst().field());
      assertEquals("yes", Binding.typed(List.of(FIELD), answers).one(PATH + ".unknown"));
    }

    @Test
    void shouldBeKeptOnce() {
      var answers = bind(FIELD, TICK, bind(FIELD, TICK, EMPTY).answers()).answers();
      assertEquals(1, answers.content().stillVerifying().size());
    }

    @Test
    void shouldEndWithAnAnswer() {
      var open = bind(FIELD, TICK, EMPTY).answers();
      var known = bind(FIELD, Map.of(PATH + ".best", "7"), open).answers();
      assertNull(known.content().stillVerifying());
    }

    @Test
    void shouldNotStandBesideAnAnswer() {
      var typed = new LinkedHashMap<>(TICK);
      typed.put(PATH + ".best", "7");
      assertEquals("open_and_answered", bind(FIELD, typed, EMPTY).errors().getFirst().rule());
    }
  }

  @Nested
  class OfRows {
    private static final String PATH = "nature.sightings";
    private static final Field FIELD =
        new RowsField(
            Ask.of(PATH, "Where?"),
            "place",
            List.of(
                TextField.line(Ask.of("channel", "Where"), 20),
                TextField.line(Ask.of("price", "Price"), 20)),
            "channel",
            3);

    @Test
    void shouldDropEmptyRows() {
      var bound = bind(FIELD, Map.of(PATH + "[2].channel", "A forum"), EMPTY);
      var sightings = bound.answers().content().nature().sightings();
      assertEquals(1, sightings.size());
      assertEquals("A forum", sightings.getFirst().channel());
    }

    @Test
    void shouldNeedTheColumnThatEveryRowNeeds() {
      var bound = bind(FIELD, Map.of(PATH + "[1].price", "1 USD"), EMPTY);
      assertEquals(PATH + "[1].channel", bound.errors().getFirst().field());
    }

    @Test
    void shouldReadNoMoreThanItsBound() {
      assertNull(bind(FIELD, Map.of(PATH + "[3].channel", "x"), EMPTY).answers().get(PATH));
    }

    @Test
    void shouldLoseARowThatIsTakenAway() {
      var typed = typed(Map.of(PATH + "[0].channel", "a", PATH + "[1].channel", "b"));
      var bound =
          Binding.bind(List.of(FIELD), typed.without(PATH + "[0]"), EMPTY, NOW).answers().content();
      assertEquals("b", bound.nature().sightings().getFirst().channel());
    }
  }

  @Test
  void shouldSayByHowMuchATextIsTooLong() {
    var field = TextField.line(Ask.of("nature.place", "Where?"), 5);
    var error = bind(field, Map.of("nature.place", "1234567"), EMPTY).errors().getFirst();
    assertEquals("Shorten this by 2 characters; 5 is the most.", error.message());
  }

  @Test
  void shouldKeepAFormerProvinceThatIsStored() {
    var field = new ChoicesField(Ask.of("people.provinces", "Where?"), List.of());
    var typed = Map.of("people.provinces", "Long An");
    assertTrue(!bind(field, typed, EMPTY).errors().isEmpty());
    var free = TextField.line(Ask.of("", "x"), 50);
    var stored = new RowsField(Ask.of("people.provinces", ""), "", List.of(free), "", 5);
    var before = bind(stored, Map.of("people.provinces[0]", "Long An"), EMPTY).answers();
    assertEquals(List.of(), bind(field, typed, before).errors());
  }

  @Test
  void shouldKeepWhatIsSaidOfACategoryThatStaysChosen() {
    var field = new CategoriesField(Ask.of("data", "Which?"), List.of(Option.of("email", "E")));
    var records = new CountField(Ask.of("data[email].records", "How many?"));
    var chosen = bind(field, Map.of("data", "email"), EMPTY).answers();
    var counted = bind(records, Map.of("data[email].records.best", "3"), chosen).answers();
    assertEquals(
        counted.content(), bind(field, Map.of("data", "email"), counted).answers().content());
    assertNull(bind(field, Map.of(), counted).answers().content().data());
  }

  @Test
  void shouldNameAnElementByItsCategory() {
    var field =
        new CategoriesField(
            Ask.of("data", "Which?"), List.of(Option.of("name", "N"), Option.of("email", "E")));
    var typed = new Typed(Map.of("data", List.of("name", "email")));
    var answers = Binding.bind(List.of(field), typed, EMPTY, NOW).answers();
    assertEquals("data[email].records.max", answers.keyed("data[1].records.max"));
    assertEquals("data[9].records", answers.keyed("data[9].records"));
    assertEquals("people.number", answers.keyed("people.number"));
  }

  private static Binding.Bound bind(Field field, Map<String, String> typed, Answers before) {
    return Binding.bind(List.of(field), typed(typed), before, NOW);
  }

  private static Typed typed(Map<String, String> values) {
    var all = new LinkedHashMap<String, List<String>>();
    values.forEach((name, value) -> all.put(name, List.of(value)));
    return new Typed(all);
  }

  private static Map<String, String> parts(
      String path, String day, String month, String year, String time) {
    return Map.of(
        path + ".day", day, path + ".month", month, path + ".year", year, path + ".time", time);
  }

  private static String text(Binding.Bound bound, String path) {
    return bound.answers().get(path).asText();
  }
}
