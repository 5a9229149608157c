package breachportal.exposure.alert;

import static org.assertj.core.api.Assertions.assertThat;

import breachportal.contract.alert.WatchReview;
import breachportal.exposure.alert.Watches.NewestEpoch;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReviewWatchesTest {

  @Test
  void shouldTellThoseOfOldKeysFromTheOthers() {
    UUID old = UUID.randomUUID();
    UUID current = UUID.randomUUID();

    WatchReview review =
        ReviewWatches.review(List.of(new NewestEpoch(old, 1), new NewestEpoch(current, 2)), 2);

    assertThat(review).isEqualTo(new WatchReview(List.of(current), List.of(old)));
  }
}
