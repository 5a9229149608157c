package breachportal.exposure.check;

import breachportal.exposure.abuse.Spending;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// How many buckets each token has opened. This replica's own count answers at once; it is written
/// down for all replicas behind the answer, and what others wrote is learned by that.
///
/// So a token opens no more than it may at one replica, and at each further one no more than fits
/// into the moment until that has learned of it. Safe for concurrent use; holds a few dozen bytes
/// for each token until it expires.
@ApplicationScoped
class TokenUses {

  private static final Logger LOG = Logger.getLogger(TokenUses.class);
  private static final Duration TIDYING = Duration.ofSeconds(10);

  private final ConcurrentMap<UUID, Opened> opened = new ConcurrentHashMap<>();
  private final AtomicReference<Instant> tidied = new AtomicReference<>(Instant.EPOCH);
  private final Spending spending;
  private final InstantSource time;

  /// How many buckets a token has opened, as far as this replica knows.
  private record Opened(int buckets, Instant expires) {

    Opened and(Opened more) {
      return new Opened(Math.min(buckets + more.buckets, Short.MAX_VALUE), expires);
    }
  }

  @Inject
  TokenUses(Spending spending, InstantSource time) {
    this.spending = spending;
    this.time = time;
  }

  /// @param token a token that opens a bucket now
  /// @throws TokenRefused when it has opened as many as it may
  void use(BucketToken token) {
    Opened now = opened.merge(token.id(), new Opened(1, token.expires()), Opened::and);
    if (now.buckets() > token.uses()) {
      throw TokenRefused.spent();
    }
    var unused =
        spending
            .spend(token.id(), token.uses(), token.expires())
            .whenComplete((left, failure) -> learn(token, left, failure));
    tidy();
  }

  private void learn(BucketToken token, @Nullable Boolean left, @Nullable Throwable failure) {
    if (failure != null) {
      LOG.errorf("a bucket was not written down: %s", failure.getClass().getName());
    } else if (!Boolean.TRUE.equals(left)) {
      opened.put(token.id(), new Opened(token.uses(), token.expires()));
    }
  }

  private void tidy() {
    Instant now = time.instant();
    Instant before = tidied.get();
    if (before.plus(TIDYING).isBefore(now) && tidied.compareAndSet(before, now)) {
      opened.values().removeIf(each -> each.expires().isBefore(now));
    }
  }
}
