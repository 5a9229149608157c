package breachportal.rendering.words;

import static org.assertj.core.api.Assertions.assertThat;

import breachportal.contract.breach.Answer;
import breachportal.contract.breach.BreachAct;
import breachportal.contract.breach.BreachActor;
import breachportal.contract.breach.ClockStart;
import breachportal.contract.breach.Count;
import breachportal.contract.breach.DataCategory;
import breachportal.contract.breach.DetectionMethod;
import breachportal.contract.breach.Language;
import breachportal.contract.breach.PartialTime;
import breachportal.contract.breach.PeopleKind;
import breachportal.contract.breach.Phase;
import breachportal.contract.breach.ReporterRole;
import breachportal.contract.breach.Severity;
import breachportal.contract.organisation.Sector;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

  private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

  @ParameterizedTest
  @EnumSource(Language.class)
  void shouldHaveAWordForEveryConstant(Language language) {
    Stream.of(
            Answer.values(),
            BreachAct.values(),
            BreachActor.values(),
            DataCategory.values(),
            DetectionMethod.values(),
            PeopleKind.values(),
            Phase.values(),
            ReporterRole.values(),
            Sector.values(),
            ClockStart.values(),
            Severity.Level.values(),
            Severity.Factor.values(),
            Severity.Reason.values(),
            Severity.Flag.values())
        .flatMap(Arrays::stream)
        .forEach(constant -> assertThat(Words.in(language).of(constant)).isNotBlank());
  }

  @Test
  void shouldWriteNumbersAndTimesAsReadersDo() {
    Instant instant = Instant.parse("2026-11-17T20:05:00Z");

    assertThat(Words.in(Language.VI).number(1_350_000)).isEqualTo("1.350.000");
    assertThat(Words.in(Language.EN).number(1_350_000)).isEqualTo("1,350,000");
    assertThat(Words.in(Language.VI).of(instant, HANOI))
        .isEqualTo("03:05 ngày 18/11/2026 (UTC+07:00)");
    assertThat(Words.in(Language.ZH_HANS).of(instant, HANOI))
        .isEqualTo("2026年11月18日 03:05（UTC+07:00）");
    assertThat(Words.in(Language.EN).of(new PartialTime("2026-10"), HANOI))
        .isEqualTo("October 2026");
  }

  @Test
  void shouldSayACountAsExactlyAsItIsKnown() {
    Words words = Words.in(Language.EN);

    assertThat(
            List.of(
                words.of(new Count(1L, 2L, 3L)),
                words.of(new Count(null, 2L, null)),
                words.of(new Count(1L, null, 3L)),
                words.of(new Count(1L, null, null)),
                words.of(new Count(null, null, 3L)),
                words.of((Count) null)))
        .containsExactly(
            "about 2 (between 1 and 3)",
            "2",
            "between 1 and 3",
            "at least 1",
            "at most 3",
            "not known yet");
  }
}
