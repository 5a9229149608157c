package breachportal.notification.alarm;

import breachportal.store.lease.Claim;
import breachportal.store.lease.LeasedQueue;
import breachportal.store.lease.QueueWorkers;
import breachportal.store.scope.RowScope;
import breachportal.store.sql.Sql;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Looks how old the oldest urgent mail is, and tells the second channel when it is too old, again
/// while that lasts, and when it is over. What the channel did not take is told at the next look.
/// One replica looks at a time.
@ApplicationScoped
class MailAlarm {
  private static final Logger LOG = Logger.getLogger(MailAlarm.class);
  private static final String TABLE = "mail_alarm";
  private static final Duration LEASE = Duration.ofMinutes(1);

  @Inject DataSource source;
  @Inject QueueWorkers workers;
  @Inject InstantSource time;
  @Inject AlarmSettings settings;
  @Inject UrgentMail urgentMail;
  @Inject SecondChannel second;
  @Inject MeterRegistry registry;

  void begin(@Observes StartupEvent unused) {
    Gauge.builder("breachportal.urgent.oldest", this, MailAlarm::oldestSeconds)
        .description("How long the oldest urgent mail has been waiting, given up ones included")
        .baseUnit("seconds")
        .register(registry);
    LeasedQueue queue = new LeasedQueue(source, time, TABLE, LEASE);
    workers.start(queue, "notification_" + TABLE, settings.look(), 1, this::look);
  }

  /// Asked anew by each replica, whichever looked last: what another saw long ago is no alarm.
  private double oldestSeconds() {
    return RowScope.asSystem(urgentMail::now).oldest().toSeconds();
  }

  /// What was said last.
  private record Said(@Nullable Instant raisedAt, @Nullable Instant at, boolean raised) {}

  private void look(LeasedQueue queue, Claim claim) {
    Instant now = time.instant();
    UrgentMail.Standing standing = urgentMail.now();
    boolean tooOld = standing.oldest().compareTo(settings.urgentOlderThan()) > 0;
    Said said = said(claim.id());
    Instant raisedAt = !tooOld ? null : said.raisedAt() == null ? now : said.raisedAt();
    boolean due =
        tooOld != said.raised()
            || (tooOld && said.at() != null && !said.at().plus(settings.repeat()).isAfter(now));
    boolean told = due && tell(standing, tooOld, raisedAt, now);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              write(claim.id(), raisedAt, told ? new Said(raisedAt, now, tooOld) : said);
              var unused = queue.retryAt(claim, now.plus(settings.look()));
            });
  }

  private boolean tell(
      UrgentMail.Standing standing, boolean tooOld, @Nullable Instant since, Instant now) {
    String words = tooOld ? "raised" : "cleared";
    LOG.errorf(
        "urgent mail alarm %s: %d waiting, %d given up, the oldest for %s",
        words, standing.waiting(), standing.dead(), standing.oldest());
    return second.post(
        """
            {"alarm":"urgent-mail-delayed","state":"%s","since":%s,"waiting":%d,"dead":%d,\
            "oldestSeconds":%d,"limitSeconds":%d,"at":"%s"}
            """
            .formatted(
                words,
                since == null ? "null" : "\"" + since + "\"",
                standing.waiting(),
                standing.dead(),
                standing.oldest().toSeconds(),
                settings.urgentOlderThan().toSeconds(),
                now)
            .strip(),
        now);
  }

  private Said said(UUID id) {
    return Sql.on(source)
        .first(
            "select raised_at, told_at, told_raised from mail_alarm where id = ?",
            row ->
                new Said(
                    row.getTimestamp(1) == null ? null : row.getTimestamp(1).toInstant(),
                    row.getTimestamp(2) == null ? null : row.getTimestamp(2).toInstant(),
                    row.getBoolean(3)),
            id)
        .orElseThrow();
  }

  private void write(UUID id, @Nullable Instant raisedAt, Said said) {
    Sql.on(source)
        .update(
            """
            update mail_alarm set raised_at = ?::timestamptz, told_at = ?::timestamptz,
              told_raised = ? where id = ?
            """,
            raisedAt,
            said.at(),
            said.raised(),
            id);
  }
}
