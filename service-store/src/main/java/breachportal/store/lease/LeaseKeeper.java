package breachportal.store.lease;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Keeps a claim while work on it goes on, by a sign of life four times a lease, whatever the
/// work is doing meanwhile. When the claim has gone to another replica, it says so and stops.
public final class LeaseKeeper implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(LeaseKeeper.class);
  private static final int SIGNS_A_LEASE = 4;

  private final LeasedQueue queue;
  private final Claim claim;
  private final Duration pause;
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile boolean lost;

  /// @param queue where the work was claimed
  /// @param claim the claim
  /// @param lease for how long one holds
  public LeaseKeeper(LeasedQueue queue, Claim claim, Duration lease) {
    this.queue = queue;
    this.claim = claim;
    this.pause = lease.dividedBy(SIGNS_A_LEASE);
    Thread.ofVirtual().name("keeps-" + claim.id()).start(this::keepUntilOver);
  }

  /// @throws ClaimLost when another replica has the claim by now
  public void requireHeld() {
    if (lost) {
      throw new ClaimLost();
    }
  }

  /// Another replica has the claim: whatever was done under it is in vain.
  public static final class ClaimLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Says so.
    public ClaimLost() {
      super("another replica has the claim");
    }
  }

  private void keepUntilOver() {
    try {
      while (!lost && !over.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        sign();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void sign() {
    try {
      lost = !queue.extend(claim);
    } catch (RuntimeException e) {
      // The next sign may get through before the lease ends; if not, the fence holds.
      LOG.warnf("a lease could not be extended: %s", e.getMessage());
    }
  }

  @Override
  public void close() {
    over.countDown();
  }
}
