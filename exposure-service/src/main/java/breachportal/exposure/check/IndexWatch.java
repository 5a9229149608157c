package breachportal.exposure.check;

import breachportal.exposure.ExposureSettings;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Watches for a new generation: `NOTIFY` tells at once, and looking every few seconds is the net
/// under it.
@Singleton
class IndexWatch {

  private static final Logger LOG = Logger.getLogger(IndexWatch.class);
  private static final int STOP_LOOK_MILLIS = 500;

  @Inject DataSource source;
  @Inject ServedIndex index;
  @Inject ExposureSettings settings;

  private volatile boolean running;
  private @Nullable Thread watching;

  void start(@Observes StartupEvent event) {
    refresh();
    running = true;
    watching = Thread.ofVirtual().name("index-watch").start(this::watchUntilStopped);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    if (watching != null) {
      watching.join();
    }
  }

  private void watchUntilStopped() {
    while (running) {
      try (Connection connection = source.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("listen exposure_generation");
        try {
          watch(connection.unwrap(PGConnection.class));
        } finally {
          statement.execute("unlisten exposure_generation");
        }
      } catch (SQLException e) {
        LOG.warnf("listening failed, trying again: %s", e.getSQLState());
        LockSupport.parkNanos(settings.poll().toNanos());
        refresh();
      }
    }
  }

  private void watch(PGConnection connection) throws SQLException {
    long looks = Math.max(1, settings.poll().toMillis() / STOP_LOOK_MILLIS);
    long quiet = looks;
    while (running) {
      boolean told = connection.getNotifications(STOP_LOOK_MILLIS).length > 0;
      if (told || --quiet <= 0) {
        refresh();
        quiet = looks;
      }
    }
  }

  private void refresh() {
    try {
      index.refresh();
    } catch (IOException | RuntimeException e) {
      LOG.errorf("the next generation can't be served, the one before stays: %s", e.getMessage());
    }
  }
}
