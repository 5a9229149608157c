package breachportal.exposure.loading;

import breachportal.exposure.core.identifier.Identifier;
import breachportal.exposure.core.prf.PrfKeys;
import breachportal.exposure.core.run.Point;
import breachportal.exposure.core.run.PointMaker;
import breachportal.exposure.core.run.RunSorter;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Evaluates the PRF on several cores while one thread reads the file: batches go out, points
/// come back in order into the sorter. So many batches are under way that the threads have work
/// while a chunk of points is sorted. To be used by one thread.
public final class ParallelPoints implements AutoCloseable {

  private static final int BATCH = 1_024;
  private static final int BATCHES_A_THREAD = 8;

  private final ExecutorService threads;
  private final ThreadLocal<PointMaker> maker;
  private final Deque<Future<long[]>> underWay = new ArrayDeque<>();
  private final int maxUnderWay;
  private final RunSorter sorter;
  private Identifier[] batch = new Identifier[BATCH];
  private int filled;

  /// @param threads how many threads evaluate
  /// @param keys under which keys
  /// @param sorter takes the points
  public ParallelPoints(int threads, PrfKeys keys, RunSorter sorter) {
    this.threads =
        Executors.newFixedThreadPool(threads, Thread.ofPlatform().name("prf-", 0).factory());
    this.maker = ThreadLocal.withInitial(() -> new PointMaker(keys));
    this.maxUnderWay = BATCHES_A_THREAD * threads;
    this.sorter = sorter;
  }

  /// @param identifier one more identifier
  /// @throws ScratchFailed when the sorter finds no room
  public void add(Identifier identifier) {
    batch[filled++] = identifier;
    if (filled == BATCH) {
      send();
    }
  }

  /// Waits until every point is with the sorter.
  ///
  /// @throws ScratchFailed when the sorter finds no room
  public void finish() {
    send();
    while (!underWay.isEmpty()) {
      takeOne();
    }
  }

  private void send() {
    Identifier[] sent = batch;
    int count = filled;
    batch = new Identifier[BATCH];
    filled = 0;
    underWay.add(threads.submit(() -> evaluate(sent, count)));
    while (underWay.size() > maxUnderWay) {
      takeOne();
    }
  }

  private long[] evaluate(Identifier[] identifiers, int count) {
    PointMaker points = maker.get();
    long[] pairs = new long[2 * count];
    for (int i = 0; i < count; i++) {
      Point point = points.pointOf(identifiers[i]);
      pairs[2 * i] = point.high();
      pairs[2 * i + 1] = point.low();
    }
    return pairs;
  }

  private void takeOne() {
    try {
      sorter.addAll(underWay.remove().get());
    } catch (ExecutionException e) {
      throw new IllegalStateException("evaluating failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted");
    } catch (IOException e) {
      throw new ScratchFailed(e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
