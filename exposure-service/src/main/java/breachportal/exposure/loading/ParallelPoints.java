package breachportal.exposure.loading;

import breachportal.exposure.core.identifier.Identifier;
import breachportal.exposure.core.prf.PrfKeys;
import breachportal.exposure.core.run.Point;
import breachportal.exposure.core.run.PointMaker;
import breachportal.exposure.core.run.RunSorter;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Evaluates the PRF on several cores while one thread reads the file: batches go out, points
/// come back in order into the sorter. At most two batches a thread are under way. To be used by
/// one thread.
final class ParallelPoints implements AutoCloseable {

  private static final int BATCH = 1_024;

  private final ExecutorService threads;
  private final ThreadLocal<PointMaker> maker;
  private final Deque<Future<List<Point>>> underWay = new ArrayDeque<>();
  private final int maxUnderWay;
  private final RunSorter sorter;
  private List<Identifier> batch = new ArrayList<>(BATCH);

  ParallelPoints(int threads, PrfKeys keys, RunSorter sorter) {
    this.threads =
        Executors.newFixedThreadPool(threads, Thread.ofPlatform().name("prf-", 0).factory());
    this.maker = ThreadLocal.withInitial(() -> new PointMaker(keys));
    this.maxUnderWay = 2 * threads;
    this.sorter = sorter;
  }

  void add(Identifier identifier) throws IOException {
    batch.add(identifier);
    if (batch.size() == BATCH) {
      send();
    }
  }

  /// Waits until every point is with the sorter.
  void finish() throws IOException {
    send();
    while (!underWay.isEmpty()) {
      takeOne();
    }
  }

  private void send() throws IOException {
    List<Identifier> whole = batch;
    batch = new ArrayList<>(BATCH);
    underWay.add(threads.submit(() -> evaluate(whole)));
    while (underWay.size() > maxUnderWay) {
      takeOne();
    }
  }

  private List<Point> evaluate(List<Identifier> identifiers) {
    PointMaker points = maker.get();
    return identifiers.stream().map(points::pointOf).toList();
  }

  private void takeOne() throws IOException {
    try {
      for (Point point : underWay.remove().get()) {
        sorter.add(point);
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("evaluating failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted");
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
