package breachportal.exposure.account;

import breachportal.api.hash.Sha256;
import breachportal.exposure.catalogue.ApiRefusal;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Lets a request through against its key's budget, which all replicas share.
///
/// The budget is the one column `spent_until` (the generic cell rate algorithm): each request moves
/// it forward by a share of a minute, and one that would move it further than a minute ahead of now
/// is refused. So a key can be used in a burst of a minute's requests, and on average at its rate.
/// One statement, and the row's lock, make it exact.
@ApplicationScoped
class KeyBudget {

  private static final Duration BURST = Duration.ofMinutes(1);

  private static final String SPEND =
      """
      update access_key set last_used_on = ?,
        spent_until = greatest(spent_until, ?) + interval '1 minute' / requests_per_minute
      where key_sha256 = ? and revoked_at is null
        and greatest(spent_until, ?) + interval '1 minute' / requests_per_minute <= ?
      """;

  private static final String SPENT =
      """
      select spent_until + interval '1 minute' / requests_per_minute from access_key
      where key_sha256 = ? and revoked_at is null
      """;

  @Inject DataSource source;
  @Inject InstantSource time;

  /// @param key what the caller sent for a key; null when nothing
  /// @throws ApiRefusal when it is no key that works, or its budget is used up
  void spend(@Nullable String key) {
    if (key == null || key.isBlank() || key.length() > 100) {
      throw ApiRefusal.unauthorised();
    }
    byte[] sha256 = Sha256.of(key.strip());
    Instant now = time.instant();
    Sql sql = Sql.on(source);
    int spent =
        sql.update(
            SPEND, now.atOffset(ZoneOffset.UTC).toLocalDate(), now, sha256, now, now.plus(BURST));
    if (spent == 0) {
      Instant next =
          sql.first(SPENT, row -> row.getTimestamp(1).toInstant(), sha256)
              .orElseThrow(ApiRefusal::unauthorised);
      long millis = Duration.between(now.plus(BURST), next).toMillis();
      throw ApiRefusal.tooMany(Math.max(1, Math.ceilDiv(millis, 1_000)));
    }
  }
}
