package breachportal.exposure.alert;

import breachportal.contract.alert.WatchReview;
import breachportal.exposure.alert.Watches.NewestEpoch;
import breachportal.exposure.core.prf.PrfKeyring;
import breachportal.store.lease.Claim;
import breachportal.store.lease.LeasedQueue;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/// Goes through all that is watched, once a day: what belongs to a subscription that is over is
/// deleted; and those who are watched for under old keys only, which no new leak is loaded under,
/// are told to subscribe anew, since a point can't be taken from one key to another.
@ApplicationScoped
class ReviewWatches {

  static final String TABLE = "watch_review";
  static final String CHANNEL = "exposure_watch_review";

  private static final Logger LOG = Logger.getLogger(ReviewWatches.class);
  private static final UUID BEGIN = new UUID(0, 0);

  @Inject DataSource source;
  @Inject Watches watches;
  @Inject PrfKeyring keyring;
  @Inject @RestClient AlertSubscriptions subscriptions;
  @Inject AlertSettings settings;
  @Inject InstantSource time;

  /// Reviews the next thousand; the claim is given back until all are through.
  void work(LeasedQueue queue, Claim claim) {
    try {
      UUID after = after(claim);
      List<NewestEpoch> some = watches.next(after, WatchReview.MOST);
      if (!some.isEmpty()) {
        int newest = keyring.current().epoch().number();
        watches.end(subscriptions.review(review(some, newest)).ended());
      }
      boolean all = some.size() < WatchReview.MOST;
      advance(claim, all ? BEGIN : some.getLast().subscription());
      Instant now = time.instant();
      var unused = queue.retryAt(claim, all ? now.plus(settings.reviewEvery()) : now);
    } catch (WebApplicationException | ProcessingException silent) {
      LOG.warnf("the review of what is watched waits: %s", silent.getClass().getName());
      var unused = queue.retryAt(claim, time.instant().plus(settings.retry()));
    }
  }

  /// @param newest the epoch that new leaks are loaded under
  static WatchReview review(List<NewestEpoch> some, int newest) {
    return new WatchReview(
        ids(some, each -> each.epoch() >= newest), ids(some, each -> each.epoch() < newest));
  }

  private static List<UUID> ids(List<NewestEpoch> some, Predicate<NewestEpoch> which) {
    return some.stream().filter(which).map(NewestEpoch::subscription).toList();
  }

  private UUID after(Claim claim) {
    return Sql.on(source)
        .first(
            "select after_subscription from watch_review where id = ?",
            row -> row.getObject(1, UUID.class),
            claim.id())
        .orElse(BEGIN);
  }

  private void advance(Claim claim, UUID after) {
    Sql.on(source)
        .update(
            "update watch_review set after_subscription = ? where id = ? and attempts = ?",
            after,
            claim.id(),
            claim.attempts());
  }
}
