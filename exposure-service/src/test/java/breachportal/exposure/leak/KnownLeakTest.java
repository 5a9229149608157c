package breachportal.exposure.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import breachportal.contract.breach.DataCategory;
import breachportal.contract.leak.LeakRequest;
import breachportal.contract.leak.LeakState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KnownLeakTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  @Test
  void shouldGoFromItsFileToPublicationAndRetirement() {
    KnownLeak leak = aLeak();

    leak.beginLoading(false);
    leak.finishLoading();
    assertThat(leak.askForPublication(NOW)).isTrue();
    assertThat(leak.askForPublication(NOW)).as("asked for again").isFalse();
    assertThat(leak.publish(NOW)).isTrue();
    assertThat(leak.askForPublication(NOW)).as("published already").isFalse();
    assertThat(leak.told(null).publishedAt()).isEqualTo(NOW);
    assertThat(leak.retire()).isTrue();
    assertThat(leak.retire()).as("retired already").isFalse();

    assertThat(leak.state()).isEqualTo(LeakState.RETIRED);
  }

  @Test
  void shouldTakeAnotherFileAfterAFailure() {
    KnownLeak leak = aLeak();
    leak.beginLoading(false);
    leak.failLoading();

    leak.beginLoading(false);

    assertThat(leak.state()).isEqualTo(LeakState.LOADING);
  }

  @Test
  void shouldTakeNoFileWhileOneLoads() {
    KnownLeak leak = aLeak();
    leak.beginLoading(false);

    assertThatExceptionOfType(LeakNotReady.class).isThrownBy(() -> leak.beginLoading(false));
  }

  @Test
  void shouldNotPublishWhatNobodyHasReviewed() {
    KnownLeak leak = aLeak();

    assertThatExceptionOfType(LeakNotReady.class).isThrownBy(() -> leak.askForPublication(NOW));
    assertThat(leak.publish(NOW)).isFalse();
  }

  @Test
  void shouldNotPublishWhatWasRetiredMeanwhile() {
    KnownLeak leak = aLeak();
    leak.beginLoading(false);
    leak.finishLoading();
    leak.askForPublication(NOW);
    leak.retire();

    assertThat(leak.publish(NOW)).isFalse();
    assertThat(leak.state()).isEqualTo(LeakState.RETIRED);
  }

  private static KnownLeak aLeak() {
    LeakRequest request =
        new LeakRequest(
            "Sample",
            "A sample",
            "A list.",
            LocalDate.of(2026, 1, 1),
            null,
            List.of(DataCategory.NAME),
            List.of(),
            null,
            null,
            false);
    return KnownLeak.enter(UUID.fromString("00000000-0000-4000-8000-000000000001"), request, NOW);
  }
}
