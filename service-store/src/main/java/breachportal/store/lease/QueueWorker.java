package breachportal.store.lease;

import breachportal.store.scope.RowScope;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Works off a {@link LeasedQueue}: claims what is due, hands each claim to the work on a virtual
/// thread of its own, at most `parallel` at once.
///
/// `NOTIFY` on the channel wakes it at once; polling is the net under it. Work that throws is left
/// to its lease and so tried again. Stopping waits for the work in hand.
public final class QueueWorker {

  private static final Logger LOG = Logger.getLogger(QueueWorker.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final LeasedQueue queue;
  private final Bell bell;
  private final Duration poll;
  private final int parallel;
  private final BiConsumer<LeasedQueue, Claim> work;

  private final Semaphore free;
  private volatile boolean running;
  private @Nullable Thread claiming;

  /// @param queue the work
  /// @param source the database, to listen on
  /// @param channel the `NOTIFY` channel, a plain SQL name
  /// @param poll how long to wait when nothing is due and nobody calls
  /// @param parallel how many pieces of work at once
  /// @param work does one piece of work of the queue and ends its claim; it has the rights of the
  ///     system
  public QueueWorker(
      LeasedQueue queue,
      DataSource source,
      String channel,
      Duration poll,
      int parallel,
      BiConsumer<LeasedQueue, Claim> work) {
    this.queue = queue;
    this.bell = new Bell(queue.table(), source, channel);
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
    claiming = Thread.ofVirtual().name(queue.table() + "-claims").start(this::claimUntilStopped);
    bell.start();
  }

  /// Stops claiming and waits for the work in hand.
  ///
  /// @throws InterruptedException when interrupted while waiting
  public synchronized void stop() throws InterruptedException {
    running = false;
    if (claiming != null) {
      bell.stop();
      claiming.join();
    }
    free.acquire(parallel);
    free.release(parallel);
  }

  private void claimUntilStopped() {
    while (running) {
      try {
        if (!claimOnce()) {
          bell.await(poll);
        }
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException trouble) {
        LOG.warnf("%s: claiming failed, trying again: %s", queue.table(), trouble.getMessage());
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
        .name(queue.table() + "-works")
        .start(
            () -> {
              try {
                RowScope.asSystem(() -> work.accept(queue, claim));
              } catch (RuntimeException trouble) {
                LOG.errorf(
                    "%s: %s failed, left to its lease: %s",
                    queue.table(), claim.id(), trouble.getMessage());
              } finally {
                free.release();
              }
            });
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
