package breachportal.notification.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class FeedingWindowsTest {
  private static final UUID ORGANISATION = UUID.randomUUID();

  private final FeedingWindows windows = new FeedingWindows();

  @Test
  void shouldGrowWhileTheLaneIsHungryAndShrinkWhenItIsNot() {
    windows.atMost(4_000);
    assertThat(windows.next(ORGANISATION, 0)).isEqualTo(250);
    assertThat(windows.next(ORGANISATION, 0)).isEqualTo(500);
    assertThat(windows.next(ORGANISATION, 250)).isEqualTo(500);
    assertThat(windows.next(ORGANISATION, 500)).isEqualTo(250);
    assertThat(windows.next(ORGANISATION, 250)).isEqualTo(250);
    for (int i = 0; i < 10; i++) {
      assertThat(windows.next(ORGANISATION, 0)).isLessThanOrEqualTo(4_000);
    }
    assertThat(windows.next(UUID.randomUUID(), 0)).isEqualTo(250);
  }
}
