package breachportal.exposure.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

  @Test
  void shouldShareAWriteAmongThoseWhoWait() throws InterruptedException {
    CountDownLatch firstIsWritten = new CountDownLatch(1);
    List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
    GroupCommit<Integer, Integer> doubling =
        new GroupCommit<>(
            "test",
            100,
            Duration.ofMillis(1),
            batch -> {
              sizes.add(batch.size());
              await(firstIsWritten);
              return batch.stream().map(each -> 2 * each).toList();
            });
    List<CompletableFuture<Integer>> outcomes = new ArrayList<>();
    outcomes.add(doubling.submit(0));
    while (sizes.isEmpty()) {
      Thread.onSpinWait();
    }
    for (int i = 1; i <= 150; i++) {
      outcomes.add(doubling.submit(i));
    }
    firstIsWritten.countDown();
    for (int i = 0; i <= 150; i++) {
      assertThat(outcomes.get(i).join()).isEqualTo(2 * i);
    }
    assertThat(sizes).containsExactly(1, 100, 50);
    doubling.stop();
  }

  @Test
  void shouldTellEachOfAFailureAndGoOn() {
    GroupCommit<Integer, Integer> commit =
        new GroupCommit<>(
            "test",
            10,
            Duration.ofMillis(1),
            batch -> {
              if (batch.contains(13)) {
                throw new IllegalArgumentException("refused");
              }
              return batch;
            });
    assertThatThrownBy(() -> commit.submit(13).join())
        .hasCauseInstanceOf(IllegalArgumentException.class);
    assertThat(commit.submit(14).join()).isEqualTo(14);
    commit.stop();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
