package breachportal.report.obligation;

import breachportal.api.id.Ids;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/// Sets the timers of open duties and takes them back: 24, 6 and 1 hours before the deadline, and
/// at it. One row each, so that what falls due while the service is stopped is found when it
/// starts.
@ApplicationScoped
class DutyTimers {

  private static final List<Duration> LEADS =
      List.of(Duration.ofHours(24), Duration.ofHours(6), Duration.ofHours(1), Duration.ZERO);

  @Inject DataSource source;

  /// Brings the timers of duties in line with them, in the current transaction.
  ///
  /// A deadline that moves takes its timers along. What lies in the past when a duty is first known
  /// gets no timer: whoever enters it is at the portal and sees the clock.
  ///
  /// @param duties duties as they are now in the database
  /// @param now the time
  void follow(List<Duty> duties, Instant now) {
    for (Duty duty : duties) {
      if (duty.isOpen()) {
        LEADS.forEach(lead -> set(duty, lead, now));
      } else {
        Sql.on(source).update("delete from duty_timer where obligation_id = ?", duty.id());
      }
    }
  }

  private void set(Duty duty, Duration lead, Instant now) {
    Instant at = duty.dueAt().minus(lead);
    Sql sql = Sql.on(source);
    sql.update(
        """
        update duty_timer set due_at = ?, available_at = ?
        where obligation_id = ? and lead_seconds = ? and due_at <> ?
        """,
        duty.dueAt(),
        at,
        duty.id(),
        lead.toSeconds(),
        duty.dueAt());
    if (at.isAfter(now)) {
      sql.update(
          """
          insert into duty_timer (id, obligation_id, lead_seconds, due_at, available_at)
          select ?, ?, ?, ?, ? where not exists (
            select from duty_reminder
            where obligation_id = ? and lead_seconds = ? and due_at = ?)
          on conflict (obligation_id, lead_seconds) do nothing
          """,
          Ids.next(),
          duty.id(),
          lead.toSeconds(),
          duty.dueAt(),
          at,
          duty.id(),
          lead.toSeconds(),
          duty.dueAt());
    }
  }
}
