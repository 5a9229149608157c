package breachportal.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
  private static final Instant FIRST = Instant.parse("2026-11-21T00:00:00Z");

  @Test
  void shouldTryAtTheAgreedTimesAndGiveUpAfterThreeDays() {
    List<Long> minutes = new ArrayList<>();
    Instant now = FIRST;
    for (int tries = 1; ; tries++) {
      Optional<Instant> next = RetrySchedule.next(tries, FIRST, now);
      if (next.isEmpty()) {
        break;
      }
      now = next.get();
      minutes.add(Duration.between(FIRST, now).toMinutes());
    }

    assertThat(minutes)
        .containsExactly(
            1L,
            6L,
            36L,
            156L,
            516L,
            1236L,
            1956L,
            2676L,
            3396L,
            4116L,
            Duration.ofHours(72).toMinutes());
  }

  @Test
  void shouldGiveUpAfterALongStopOfTheService() {
    assertThat(RetrySchedule.next(2, FIRST, FIRST.plus(Duration.ofHours(100)))).isEmpty();
  }
}
