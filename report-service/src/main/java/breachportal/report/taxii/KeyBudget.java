package breachportal.report.taxii;

import breachportal.api.problem.TooMany;
import breachportal.store.scope.RowScope;
import breachportal.store.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import javax.sql.DataSource;

/// Lets a request through against its key's budget, which all replicas share: a burst of a minute's
/// requests, and on average 120 a minute (the generic cell rate algorithm, in one column).
@ApplicationScoped
class KeyBudget {

  static final int REQUESTS_A_MINUTE = 120;

  private static final Duration BURST = Duration.ofMinutes(1);
  private static final Duration SHARE = BURST.dividedBy(REQUESTS_A_MINUTE);

  @Inject DataSource source;
  @Inject InstantSource time;

  /// @param key the key that was shown
  /// @throws TooMany when its budget is used up
  void spend(UUID key) {
    Instant now = time.instant();
    Instant fullest = now.plus(BURST).minus(SHARE);
    boolean spent =
        RowScope.asSystem(
            () ->
                QuarkusTransaction.requiringNew()
                    .call(
                        () ->
                            Sql.on(source)
                                    .update(
                                        "update feed_key set last_used_at = ?, spent_until ="
                                            + " greatest(spent_until, ?) + interval '500 ms'"
                                            + " where id = ? and spent_until <= ?",
                                        now,
                                        now,
                                        key,
                                        fullest)
                                == 1));
    if (!spent) {
      throw new TooMany(
          "feed-budget-used",
          "A key reads %d times a minute. Ask for more objects at once."
              .formatted(REQUESTS_A_MINUTE),
          SHARE);
    }
  }
}
