package breachportal.notification.queue;

import breachportal.api.problem.FieldsRefused;
import breachportal.api.problem.NotFound;
import breachportal.contract.mail.MailQueues;
import breachportal.contract.mail.MailQueues.DeadLetter;
import breachportal.contract.mail.MailQueues.LaneState;
import breachportal.contract.mail.MailQueues.RelayState;
import breachportal.notification.alarm.UrgentMail;
import breachportal.notification.delivery.DeliverySettings;
import breachportal.notification.delivery.LaneName;
import breachportal.notification.delivery.Mailbox;
import breachportal.store.audit.AuditTrail;
import breachportal.store.scope.RowScope;
import breachportal.store.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Counts what waits in the lanes, and lets dead letters be tried again.
@ApplicationScoped
class MailQueuesView {
  /// Every delivery is in exactly one of these states.
  private static final String STATES =
      """
      with at as (select ?::timestamptz as now, ?::timestamptz as lease,
        ?::timestamptz + interval '1000 years' as ages)
      select count(*) filter (where available_at <= now),
        count(*) filter (where available_at > now and available_at <= lease
          and attempts > tries + returned),
        count(*) filter (where available_at > now and available_at <= ages
          and not (available_at <= lease and attempts > tries + returned)),
        count(*) filter (where available_at > ages and available_at < 'infinity'),
        count(*) filter (where available_at = 'infinity'),
        extract(epoch from max(now - coalesce(first_tried_at, available_at))
          filter (where available_at <= ages))::bigint
      from :table, at
      """;

  private static final String DEAD =
      """
      select d.id, n.report_reference, n.authority_id, n.authority_name,
        coalesce(n.accepted_at, p.accepted_at) as accepted_at, d.tries, d.last_answer
      from notice_delivery d
        left join notice n on n.message_id = d.id
        left join prompt p on p.message_id = d.id
      where d.available_at = 'infinity' order by accepted_at limit 100
      """;

  @Inject DataSource source;
  @Inject InstantSource time;
  @Inject DeliverySettings settings;
  @Inject UrgentMail urgentMail;
  @Inject AuditTrail audit;

  /// @return all that the operator sees
  @Transactional
  MailQueues all() {
    return new MailQueues(
        Arrays.stream(LaneName.values()).map(this::lane).toList(),
        relays(),
        deadLetters(),
        urgentMail.alarmSince().orElse(null));
  }

  private LaneState lane(LaneName lane) {
    Instant now = time.instant();
    long accepted = accepted(lane, now.minus(Duration.ofHours(1)));
    return sql()
        .first(
            STATES.replace(
                ":table",
                "(select * from %s where %s) as meant".formatted(lane.table(), lane.meant())),
            row ->
                new LaneState(
                    lane.name().toLowerCase(Locale.ROOT),
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    Math.max(0, row.getLong(6)),
                    accepted),
            now,
            now.plus(settings.lease()),
            now)
        .orElseThrow();
  }

  /// Rows of lists are the companies': only how many there were is said, as the system.
  private long accepted(LaneName lane, Instant since) {
    String statement =
        switch (lane) {
          case URGENT -> "select count(*) from notice where delivered_at > ?";
          case CAMPAIGN ->
              """
              select count(*) from recipient r where outcome = 'accepted' and settled_at > ?
                and not exists (
                  select from campaign c where c.list_id = r.list_id and c.drill)
              """;
          case ALERT -> "select count(*) from alert where sent_at > ?";
        };
    return RowScope.asSystem(
        () ->
            QuarkusTransaction.requiringNew()
                .call(() -> sql().first(statement, row -> row.getLong(1), since).orElse(0L)));
  }

  private List<RelayState> relays() {
    return sql()
        .query(
            """
            select lane, relay, server, resting, sent, per_minute, trouble, seen_at
            from relay_state where seen_at > clock_timestamp() - interval '30 seconds'
            order by lane desc, relay, replica_id
            """,
            row ->
                new RelayState(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getBoolean(4),
                    row.getLong(5),
                    row.getLong(6),
                    row.getString(7),
                    row.getTimestamp(8).toInstant()));
  }

  private List<DeadLetter> deadLetters() {
    return sql()
        .query(
            DEAD,
            row ->
                new DeadLetter(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getObject(3, UUID.class),
                    row.getString(4),
                    row.getTimestamp(5).toInstant(),
                    row.getInt(6),
                    row.getString(7)));
  }

  /// Tries a dead letter again from the beginning of the schedule.
  ///
  /// @param id the delivery
  /// @param email its authority's address now, to which a notice goes from here on; null to leave
  ///     it as it is
  /// @throws NotFound when it is no dead letter
  @Transactional
  void retry(UUID id, @Nullable String email) {
    int found =
        sql()
            .update(
                """
                update notice_delivery set available_at = ?, attempts = attempts + 1, tries = 0,
                  returned = attempts + 1, first_tried_at = null
                where id = ? and available_at = 'infinity'
                """,
                time.instant(),
                id);
    if (found == 0) {
      throw new NotFound();
    }
    if (email != null) {
      correct(id, email);
    }
    sql().ring(LaneName.URGENT.channel());
    audit.append("delivery.retried", "delivery/" + id, email);
  }

  private void correct(UUID id, String email) {
    if (Mailbox.of(email).filter(email::equals).isEmpty()) {
      throw new FieldsRefused("email", "mailbox", "A plain mail address is needed.");
    }
    sql().update("update notice set corrected_email = ? where message_id = ?", email, id);
  }

  private Sql sql() {
    return Sql.on(source);
  }
}
