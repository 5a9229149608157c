package breachportal.report.reminder;

import breachportal.contract.prompt.PromptKind;
import breachportal.report.prompt.Prompts;
import breachportal.store.audit.AuditTrail;
import breachportal.store.lease.Claim;
import breachportal.store.lease.LeasedQueue;
import breachportal.store.lease.QueueWorkers;
import breachportal.store.sql.Sql;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Works off the timers of duties, on every replica. The end of a timer, the note that it was
/// worked off and the prompts are one transaction: a reminder is neither lost nor given twice,
/// whatever stops in between.
@ApplicationScoped
class RemindOfDuties {

  private static final String DUE =
      """
      select t.obligation_id, t.lead_seconds, t.due_at, b.report_id, b.rule_id, b.authority_id
      from duty_timer t join obligation b on b.id = t.obligation_id
        join report r on r.id = b.report_id
      where t.id = ? and b.met_at is null and b.lapsed_at is null and b.due_at = t.due_at
        and r.state not in ('CLOSED', 'WITHDRAWN')
      """;

  private static final String TOLD_BEFORE =
      """
      select 1 from duty_reminder d join obligation b on b.id = d.obligation_id
      where b.report_id = ? and d.lead_seconds = ? and d.due_at = ? and d.obligation_id <> ?
        and (?::uuid is null or b.authority_id = ?)
      """;

  private final DataSource source;
  private final Prompts prompts;
  private final AuditTrail audit;
  private final InstantSource time;
  private final ReminderSettings settings;
  private final LeasedQueue queue;

  RemindOfDuties(
      DataSource source,
      Prompts prompts,
      AuditTrail audit,
      InstantSource time,
      ReminderSettings settings,
      MeterRegistry meters) {
    this.source = source;
    this.prompts = prompts;
    this.audit = audit;
    this.time = time;
    this.settings = settings;
    this.queue = new LeasedQueue(source, time, "duty_timer", settings.lease());
    meters.gauge(
        "breachportal.reminder.oldest.due.seconds", queue, each -> each.oldestDue().toSeconds());
  }

  void start(@Observes StartupEvent unused, QueueWorkers workers) {
    if (settings.enabled()) {
      workers.start(
          queue, "report_duty_timer", settings.poll(), settings.parallel(), this::workOff);
    }
  }

  /// A timer that is due, of a duty that is still open.
  private record DueTimer(
      UUID obligation,
      int leadSeconds,
      Instant dueAt,
      UUID report,
      String rule,
      @Nullable UUID authority) {}

  private void workOff(LeasedQueue timers, Claim claim) {
    QuarkusTransaction.requiringNew().run(() -> workOffInTransaction(timers, claim));
  }

  private void workOffInTransaction(LeasedQueue timers, Claim claim) {
    Optional<DueTimer> due = Sql.on(source).first(DUE, RemindOfDuties::read, claim.id());
    if (timers.complete(claim)) {
      due.filter(this::isFirst).ifPresent(this::remind);
    }
  }

  private boolean isFirst(DueTimer timer) {
    return Sql.on(source)
            .update(
                "insert into duty_reminder values (?, ?, ?, ?) on conflict do nothing",
                timer.obligation(),
                timer.leadSeconds(),
                timer.dueAt(),
                time.instant())
        == 1;
  }

  private void remind(DueTimer timer) {
    boolean near = timer.leadSeconds() > 0;
    lock(timer.report());
    if (isFirstToldOf(timer, null)) {
      prompts.toCompany(
          timer.report(), near ? PromptKind.DUTY_NEAR : PromptKind.DUTY_DUE, timer.dueAt());
    }
    UUID authority = timer.authority();
    if (!near
        && authority != null
        && isFirstToldOf(timer, authority)
        && wasToldOf(timer.report(), authority)) {
      prompts.toAuthority(timer.report(), authority, PromptKind.DUTY_OVERDUE, timer.dueAt());
    }
    audit.append(
        near ? "duty.reminded" : "duty.overdue",
        "report/" + timer.report(),
        timer.rule() + ", due at " + timer.dueAt());
  }

  /// Two timers of one report are worked off behind each other, so that the second sees the first.
  private void lock(UUID report) {
    var unused =
        Sql.on(source)
            .first("select 1 from report where id = ? for no key update", row -> true, report);
  }

  /// Several laws can ask for the same by the same instant: that is one mail.
  ///
  /// @param authority to whom; null for the company
  private boolean isFirstToldOf(DueTimer timer, @Nullable UUID authority) {
    return Sql.on(source)
        .first(
            TOLD_BEFORE,
            row -> true,
            timer.report(),
            timer.leadSeconds(),
            timer.dueAt(),
            timer.obligation(),
            authority,
            authority)
        .isEmpty();
  }

  /// An authority does not learn of a report that was never filed.
  private boolean wasToldOf(UUID report, UUID authority) {
    return Sql.on(source)
        .first(
            "select 1 from receipt where report_id = ? and authority_id = ?",
            row -> true,
            report,
            authority)
        .isPresent();
  }

  private static DueTimer read(ResultSet row) throws SQLException {
    return new DueTimer(
        row.getObject("obligation_id", UUID.class),
        row.getInt("lead_seconds"),
        row.getTimestamp("due_at").toInstant(),
        row.getObject("report_id", UUID.class),
        row.getString("rule_id"),
        row.getObject("authority_id", UUID.class));
  }
}
