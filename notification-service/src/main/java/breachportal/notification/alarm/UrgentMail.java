package breachportal.notification.alarm;

import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;

/// How urgent mail stands: what no mail server has taken yet, dead letters included.
@ApplicationScoped
public class UrgentMail {
  private static final String STANDING =
      """
      select count(*), count(*) filter (where d.available_at = 'infinity'),
        min(coalesce(d.queued_at, n.accepted_at, p.accepted_at))
      from notice_delivery d
        left join notice n on n.message_id = d.id
        left join prompt p on p.message_id = d.id
      """;

  @Inject DataSource source;
  @Inject InstantSource time;

  /// How it stands.
  ///
  /// @param waiting how many mails
  /// @param dead how many of them were given up
  /// @param oldest how long ago the oldest was taken in
  public record Standing(long waiting, long dead, Duration oldest) {}

  /// @return how it stands, as the system sees it
  @Transactional
  public Standing now() {
    Instant now = time.instant();
    return Sql.on(source)
        .first(
            STANDING,
            row -> new Standing(row.getLong(1), row.getLong(2), age(row.getTimestamp(3), now)))
        .orElseThrow();
  }

  /// @return since when urgent mail is too late, if it is
  public Optional<Instant> alarmSince() {
    return Sql.on(source)
        .first(
            "select raised_at from mail_alarm where raised_at is not null",
            row -> row.getTimestamp(1).toInstant());
  }

  private static Duration age(@org.jspecify.annotations.Nullable Timestamp oldest, Instant now) {
    return oldest == null ? Duration.ZERO : Duration.between(oldest.toInstant(), now);
  }
}
