package breachportal.exposure.abuse;

import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;

/// How much is asked of the check, on all replicas together: in the last whole minute, and in a
/// usual one of the last seven days.
@ApplicationScoped
class Traffic {

  private static final Duration KEPT = Duration.ofDays(7);

  private static final String ADD =
      """
      insert into check_minute as m (minute, elements) values (?, ?)
      on conflict (minute) do update set elements = m.elements + excluded.elements
      """;
  private static final String USUAL =
      """
      select coalesce(sum(elements), 0)
        / greatest(1, extract(epoch from ?::timestamptz - min(minute)) / 60)
      from check_minute where minute < ?
      """;

  private final DataSource source;
  private final InstantSource time;
  private final LongAdder asked = new LongAdder();

  /// @param lastMinute elements asked for in the last whole minute
  /// @param usual elements asked for in a usual minute before that
  record Rates(double lastMinute, double usual) {}

  @Inject
  Traffic(DataSource source, InstantSource time) {
    this.source = source;
    this.time = time;
  }

  /// @param elements how many were just asked for, here
  void asked(int elements) {
    asked.add(elements);
  }

  /// Adds what was asked here since the last call to what all replicas were.
  Rates share() {
    Instant minute = time.instant().truncatedTo(ChronoUnit.MINUTES);
    Sql sql = Sql.on(source);
    long elements = asked.sumThenReset();
    if (elements > 0) {
      sql.update(ADD, minute, elements);
      sql.update("delete from check_minute where minute < ?", minute.minus(KEPT));
    }
    Instant last = minute.minus(1, ChronoUnit.MINUTES);
    return new Rates(
        number(sql, "select elements from check_minute where minute = ?", last),
        number(sql, USUAL, last, last));
  }

  private static double number(Sql sql, String query, Instant... parameters) {
    return sql.first(query, row -> row.getDouble(1), (Object[]) parameters).orElse(0.0);
  }
}
