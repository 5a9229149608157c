package breachportal.notification.smtp;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Ends what takes too long over a socket, by closing it. Java itself bounds only how long a read
/// may wait: not a write to somebody who has stopped reading, nor an answer of which a byte comes
/// now and then.
///
/// A socket is looked at some times while patience lasts, so that a step costs no timer.
final class Patience implements AutoCloseable {
  private static final long NOTHING = 0;
  private static final long SPENT = Long.MIN_VALUE;
  private static final int LOOKS = 4;

  private final Socket socket;
  private final long nanos;
  private final AtomicLong until = new AtomicLong(NOTHING);
  private final Future<?> looks;

  /// @param socket the socket below any encryption, whose own end would be one more write
  /// @param patience how long one step may take, or a quarter longer
  Patience(Socket socket, Duration patience) {
    this.socket = socket;
    this.nanos = patience.toNanos();
    long pause = nanos / LOOKS;
    this.looks =
        ForkJoinPool.commonPool()
            .scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.NANOSECONDS);
  }

  /// A step of a conversation.
  @FunctionalInterface
  interface Step<T> {
    /// @return what came of it
    /// @throws IOException when it broke
    T take() throws IOException;
  }

  /// A step of which nothing comes.
  @FunctionalInterface
  interface Act {
    /// @throws IOException when it broke
    void take() throws IOException;
  }

  /// Does something; the rest as for {@link #during}.
  void run(Act act) throws IOException {
    var unused =
        during(
            () -> {
              act.take();
              return true;
            });
  }

  /// Takes a step; one at a time.
  ///
  /// @param step the step
  /// @return what came of it
  /// @throws SocketTimeoutException when it took too long; the socket is closed then
  /// @throws IOException when it broke
  <T> T during(Step<T> step) throws IOException {
    until.set(System.nanoTime() + nanos);
    try {
      return step.take();
    } catch (IOException broken) {
      throw until.get() == SPENT ? new SocketTimeoutException("it took too long") : broken;
    } finally {
      until.set(NOTHING);
    }
  }

  private void look() {
    long end = until.get();
    boolean spent = end != NOTHING && end != SPENT && System.nanoTime() - end >= 0;
    if (spent && until.compareAndSet(end, SPENT)) {
      close();
    }
  }

  /// Closes the socket.
  @Override
  public void close() {
    looks.cancel(false);
    try {
      socket.close();
    } catch (IOException gone) {
      // It is gone either way.
    }
  }
}
