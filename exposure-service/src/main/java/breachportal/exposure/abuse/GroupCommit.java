package breachportal.exposure.abuse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/// Writes for many callers at once: while one batch is in the database, the next one gathers.
///
/// Alone, a caller waits for its own write; in a crowd, a write is shared by all that came while
/// the one before was under way and in a moment behind it, so that its cost goes towards that of
/// its rows. Nothing is ever answered before it is written. Safe for concurrent use.
///
/// The writer is a thread of the platform: one that waits for a socket hundreds of times a second
/// costs less of a processor so than on a carrier.
final class GroupCommit<T, R> {

  private static final int MAX_WAITING = 10_000;

  private final BlockingQueue<Waiting<T, R>> waiting = new ArrayBlockingQueue<>(MAX_WAITING);
  private final int maxBatch;
  private final long gatherNanos;
  private final Function<List<T>, List<R>> write;
  private final Thread writer;

  private record Waiting<T, R>(T item, CompletableFuture<R> outcome) {}

  /// @param name what its thread is called
  /// @param maxBatch how many items one write takes at most
  /// @param gather for how long a crowd gathers behind a write that was shared already
  /// @param write writes a batch; gives one outcome for each item, in the same order
  GroupCommit(String name, int maxBatch, Duration gather, Function<List<T>, List<R>> write) {
    this.maxBatch = maxBatch;
    this.gatherNanos = gather.toNanos();
    this.write = write;
    this.writer = Thread.ofPlatform().daemon().name(name).start(this::writeUntilInterrupted);
  }

  /// @param item what is to be written
  /// @return its outcome, when it is written; fails when the write fails, and at once when too many
  ///     wait already
  CompletableFuture<R> submit(T item) {
    CompletableFuture<R> outcome = new CompletableFuture<>();
    if (!waiting.offer(new Waiting<>(item, outcome))) {
      outcome.completeExceptionally(new Overloaded());
    }
    return outcome;
  }

  /// Ends the thread; what still waits is answered with a failure.
  void stop() {
    writer.interrupt();
  }

  private void writeUntilInterrupted() {
    List<Waiting<T, R>> batch = new ArrayList<>(maxBatch);
    boolean crowded = false;
    try {
      while (true) {
        batch.add(waiting.take());
        if (crowded) {
          LockSupport.parkNanos(gatherNanos);
        }
        waiting.drainTo(batch, maxBatch - 1);
        write(batch);
        crowded = batch.size() > 1;
        batch.clear();
      }
    } catch (InterruptedException stopped) {
      waiting.forEach(each -> each.outcome().completeExceptionally(new Overloaded()));
    }
  }

  private void write(List<Waiting<T, R>> batch) {
    try {
      List<R> outcomes = write.apply(batch.stream().map(Waiting::item).toList());
      for (int i = 0; i < batch.size(); i++) {
        boolean unused = batch.get(i).outcome().complete(outcomes.get(i));
      }
    } catch (RuntimeException failure) {
      batch.forEach(each -> each.outcome().completeExceptionally(failure));
    }
  }
}
