package breachportal.bench.check;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Sends prepared requests over some kept connections, as fast as they are answered.
///
/// A thread that waits for an answer has to be woken for it, and the server pays for that. So a
/// few threads keep all connections busy and read the answers in turn, most of which are there
/// already.
final class Load implements AutoCloseable {

  private static final int SENDERS = 2;

  private final List<Connection> connections = new ArrayList<>();
  private final ExecutorService threads;

  /// What a load came to.
  ///
  /// @param requests how many were answered
  /// @param wall how long it took
  /// @param cpu processor time of the server
  record Cost(int requests, Duration wall, Duration cpu) {

    double cpuMicros() {
      return cpu.toNanos() / 1_000.0 / requests;
    }

    double wallMicros() {
      return wall.toNanos() / 1_000.0 / requests;
    }
  }

  /// Does something with one of the connections.
  interface Step<T> {
    T take(Connection connection, int number) throws IOException;
  }

  Load(URI server, int parallel) throws IOException {
    for (int i = 0; i < parallel; i++) {
      connections.add(new Connection(server));
    }
    this.threads = Executors.newFixedThreadPool(parallel);
  }

  /// Sends each request once and waits for all answers.
  Cost send(List<byte[]> requests, int expectedStatus, ProcessCpu server) throws Exception {
    Duration before = server.used();
    long began = System.nanoTime();
    Queue<byte[]> left = new ConcurrentLinkedQueue<>(requests);
    List<Future<?>> senders = new ArrayList<>();
    for (int i = 0; i < SENDERS; i++) {
      List<Connection> own = new ArrayList<>();
      for (int each = i; each < connections.size(); each += SENDERS) {
        own.add(connections.get(each));
      }
      senders.add(threads.submit(() -> keepBusy(own, left, expectedStatus)));
    }
    for (Future<?> each : senders) {
      each.get();
    }
    Duration wall = Duration.ofNanos(System.nanoTime() - began);
    return new Cost(requests.size(), wall, server.used().minus(before));
  }

  private static @Nullable Void keepBusy(
      List<Connection> own, Queue<byte[]> left, int expectedStatus) throws IOException {
    Queue<Connection> busy = new ArrayDeque<>();
    for (Connection each : own) {
      sendNext(each, left, busy);
    }
    while (!busy.isEmpty()) {
      Connection first = busy.remove();
      var unused = first.drain(expectedStatus);
      sendNext(first, left, busy);
    }
    return null;
  }

  private static void sendNext(Connection connection, Queue<byte[]> left, Queue<Connection> busy)
      throws IOException {
    byte[] request = left.poll();
    if (request != null) {
      connection.send(request);
      busy.add(connection);
    }
  }

  /// @return what each step gave, in no order
  <T> List<T> each(int times, Step<T> step) throws Exception {
    AtomicInteger next = new AtomicInteger();
    List<Future<List<T>>> futures = new ArrayList<>();
    for (Connection connection : connections) {
      Callable<List<T>> work =
          () -> {
            List<T> done = new ArrayList<>();
            for (int i = next.getAndIncrement(); i < times; i = next.getAndIncrement()) {
              done.add(step.take(connection, i));
            }
            return done;
          };
      futures.add(threads.submit(work));
    }
    List<T> all = new ArrayList<>();
    for (Future<List<T>> each : futures) {
      all.addAll(each.get());
    }
    return all;
  }

  @Override
  public void close() throws IOException {
    threads.shutdownNow();
    for (Connection each : connections) {
      each.close();
    }
  }
}
