package breachportal.report.breach;

import static org.assertj.core.api.Assertions.assertThat;

import breachportal.contract.breach.PartialTime;
import breachportal.contract.breach.Timeline;
import breachportal.contract.problem.Problem.FieldError;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What partial times can mean: refused only when certainly wrong.
class TimelineRulesTest {

  private static final Instant NOW = Instant.parse("2026-11-21T22:30:00Z");

  @ParameterizedTest
  @CsvSource({
    "2026, 2026, 2026-01-01T00:00:00Z",
    "2026-03, 2026, 2026-03-01T00:00:00Z",
    "2026-03-02, 2026-03-02, 2026-03-01T10:00:00Z",
    "2026-03-02, 2026-03-02T00:00:00+07:00, 2026-03-01T17:00:00Z",
    "2026-11-22, 2026-11-22, 2026-11-21T22:30:00Z",
    "2016, 2016-12-31, 2016-12-31T00:00:00Z",
    "1995, 1995, 2019-10-14T00:00:00Z"
  })
  void shouldTakeWhatCanBeRight(String from, String to, String detected) {
    assertThat(errors(from, to, detected)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026, 2025, 2026-06-01T00:00:00Z, timeline.occurredTo",
    "2026-03-02, 2026-03-01, 2026-06-01T00:00:00Z, timeline.occurredTo",
    "2026-03-02T00:00:00Z, 2026-03-01T23:59:59Z, 2026-06-01T00:00:00Z, timeline.occurredTo",
    "2026-03-03, 2026-03-01T00:00:00Z, 2026-06-01T00:00:00Z, timeline.occurredTo",
    "2025, 2026-03, 2026-02-27T00:00:00Z, timeline.detectedAt",
    "2026-03-02, 2026-03-02, 2026-03-01T09:59:59Z, timeline.detectedAt",
    "2026, 2026, 2026-11-21T22:30:01Z, timeline.detectedAt",
    "2027, 2027, 2026-11-01T00:00:00Z, timeline.occurredFrom",
    "2026, 2026-12, 2026-11-01T00:00:00Z, timeline.occurredTo",
    "1890, 1899, 1901-01-01T00:00:00Z, timeline.occurredFrom"
  })
  void shouldRefuseWhatIsCertainlyWrong(String from, String to, String detected, String field) {
    assertThat(errors(from, to, detected)).extracting(FieldError::field).contains(field);
  }

  private static List<FieldError> errors(String from, String to, String detected) {
    FieldErrors errors = new FieldErrors();
    TimelineRules.check(
        new Timeline(
            new PartialTime(from),
            new PartialTime(to),
            null,
            Instant.parse(detected),
            null,
            null,
            null,
            null,
            null),
        NOW,
        errors);
    return errors.list();
  }
}
