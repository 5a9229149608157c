package breachportal.store.lease;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Works off a {@link LeasedQueue}: claims what is due, hands each claim to the work on a virtual
/// thread of its own, at most `parallel` at once.
///
/// `NOTIFY` on the channel wakes it at once; polling is the net under it. Work that throws is left
/// to
/// its lease and so tried again. Stopping waits for the work in hand.
public final class QueueWorker {

  private static final Logger LOG = Logger.getLogger(QueueWorker.class);
  private static final Duration LISTEN_PAUSE = Duration.ofSeconds(1);
  private static final int LISTEN_MILLIS = 500;

  private final String name;
  private final LeasedQueue queue;
  private final DataSource source;
  private final String channel;
  private final Duration poll;
  private final int parallel;
  private final Consumer<Claim> work;

  private final Semaphore free;
  private final BlockingQueue<Boolean> wake = new ArrayBlockingQueue<>(1);
  private volatile boolean running;
  private @Nullable Thread claiming;
  private @Nullable Thread listening;

  /// @param name what its threads are called
  /// @param queue the work
  /// @param source the database, to listen on
  /// @param channel the `NOTIFY` channel, a plain SQL name
  /// @param poll how long to wait when nothing is due and nobody calls
  /// @param parallel how many pieces of work at once
  /// @param work does one piece of work and ends its claim
  public QueueWorker(
      String name,
      LeasedQueue queue,
      DataSource source,
      String channel,
      Duration poll,
      int parallel,
      Consumer<Claim> work) {
    this.name = name;
    this.queue = queue;
    this.source = source;
    this.channel = channel;
    this.poll = poll;
    this.parallel = parallel;
    this.work = work;
    this.free = new Semaphore(parallel);
  }

  /// Begins to work; a second call does nothing.
  public synchronized void start() {
    if (running) {
      return;
    }
    running = true;
    claiming = Thread.ofVirtual().name(name + "-claims").start(this::claimUntilStopped);
    listening = Thread.ofVirtual().name(name + "-listens").start(this::listenUntilStopped);
  }

  /// Stops claiming and waits for the work in hand.
  ///
  /// @throws InterruptedException when interrupted while waiting
  public synchronized void stop() throws InterruptedException {
    running = false;
    wake();
    if (claiming != null && listening != null) {
      claiming.join();
      listening.join();
    }
    free.acquire(parallel);
    free.release(parallel);
  }

  /// Looks for work at once.
  public void wake() {
    var unused = wake.offer(true);
  }

  private void claimUntilStopped() {
    while (running) {
      try {
        if (!claimOnce()) {
          var unused = wake.poll(poll.toMillis(), TimeUnit.MILLISECONDS);
        }
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException trouble) {
        LOG.warnf("%s: claiming failed, trying again: %s", name, trouble.getMessage());
        pause();
      }
    }
  }

  /// @return whether there may be more
  private boolean claimOnce() throws InterruptedException {
    free.acquire();
    int room = 1 + free.drainPermits();
    int claimed = 0;
    try {
      List<Claim> claims = queue.claim(room);
      claimed = claims.size();
      claims.forEach(this::work);
      return claimed == room;
    } finally {
      free.release(room - claimed);
    }
  }

  private void work(Claim claim) {
    Thread.ofVirtual()
        .name(name + "-works")
        .start(
            () -> {
              try {
                work.accept(claim);
              } catch (RuntimeException trouble) {
                LOG.errorf(
                    "%s: %s failed, left to its lease: %s", name, claim.id(), trouble.getMessage());
              } finally {
                free.release();
              }
            });
  }

  private void listenUntilStopped() {
    while (running) {
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
    wake();
    while (running) {
      if (connection.getNotifications(LISTEN_MILLIS).length > 0) {
        wake();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(LISTEN_PAUSE);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
