package breachportal.exposure.core.generation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Shares the stripes of a generation among threads: each takes the next one that is free.
final class Stripes {

  private Stripes() {}

  /// What one thread does with each stripe that it takes.
  @FunctionalInterface
  interface Work {
    /// @param stripe the stripe's number
    void on(int stripe) throws IOException;
  }

  /// @param stripes how many there are
  /// @param threads how many threads
  /// @param worker makes what one thread works with
  /// @throws IOException what one of them threw
  static void share(int stripes, int threads, Supplier<Work> worker) throws IOException {
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> working = new ArrayList<>();
    try (ExecutorService pool =
        Executors.newFixedThreadPool(threads, Thread.ofPlatform().name("merge-", 0).factory())) {
      for (int i = 0; i < threads; i++) {
        working.add(
            pool.submit(
                () -> {
                  Work work = worker.get();
                  for (int s = next.getAndIncrement(); s < stripes; s = next.getAndIncrement()) {
                    work.on(s);
                  }
                  return null;
                }));
      }
      awaitAll(working, next, stripes);
    }
  }

  private static void awaitAll(List<Future<?>> working, AtomicInteger next, int stripes)
      throws IOException {
    try {
      for (Future<?> each : working) {
        each.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException broken) {
        throw broken;
      }
      throw new IllegalStateException("merging failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted");
    } finally {
      // Whoever is still at work ends with the stripe in hand.
      next.set(stripes);
    }
  }
}
