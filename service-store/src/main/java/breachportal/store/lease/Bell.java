package breachportal.store.lease;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Wakes a worker when somebody calls `NOTIFY` on its channel. A call that is lost costs the time
/// until the worker looks by itself. Safe for concurrent use.
public final class Bell {

  private static final Logger LOG = Logger.getLogger(Bell.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int LISTEN_MILLIS = 500;

  private final String name;
  private final DataSource source;
  private final String channel;
  private final BlockingQueue<Boolean> rung = new ArrayBlockingQueue<>(1);
  private volatile boolean listening;
  private @Nullable Thread listener;

  /// @param name what its thread is called
  /// @param source the database, to listen on
  /// @param channel the `NOTIFY` channel, a plain SQL name
  public Bell(String name, DataSource source, String channel) {
    this.name = name;
    this.source = source;
    this.channel = channel;
  }

  /// Begins to listen.
  public synchronized void start() {
    listening = true;
    listener = Thread.ofVirtual().name(name + "-listens").start(this::listenUntilStopped);
  }

  /// Listens no more, and rings a last time.
  ///
  /// @throws InterruptedException when interrupted while waiting
  public synchronized void stop() throws InterruptedException {
    listening = false;
    ring();
    if (listener != null) {
      listener.join();
    }
  }

  /// Wakes the worker.
  public void ring() {
    var unused = rung.offer(true);
  }

  /// Waits until it rings.
  ///
  /// @param longest how long at most
  /// @throws InterruptedException when interrupted while waiting
  public void await(Duration longest) throws InterruptedException {
    var unused = rung.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void listenUntilStopped() {
    while (listening) {
      try (Connection connection = source.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("listen " + channel);
        try {
          listen(connection.unwrap(PGConnection.class));
        } finally {
          statement.execute("unlisten " + channel);
        }
      } catch (SQLException trouble) {
        LOG.warnf("%s: listening failed, polling only for now: %s", name, trouble.getSQLState());
        pause();
      }
    }
  }

  private void listen(PGConnection connection) throws SQLException {
    ring();
    while (listening) {
      if (connection.getNotifications(LISTEN_MILLIS).length > 0) {
        ring();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
