package breachportal.report.obligation;

import breachportal.contract.breach.ClockStart;
import breachportal.contract.breach.DataCategory;
import breachportal.contract.breach.Phase;
import breachportal.contract.breach.ReporterRole;
import breachportal.contract.organisation.AuthorityKind;
import breachportal.contract.organisation.Sector;
import breachportal.contract.report.DutyRule;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;

/// The rules of duty, past and coming ones too. They are rows: a change of law is a migration.
@ApplicationScoped
public class DutyRules {

  private static final String SELECT = "select * from duty_rule ";

  @Inject DataSource source;

  /// @return all of them, by the beginning of their validity
  public List<DutyRule> all() {
    return Sql.on(source).query(SELECT + "order by valid_from, id", DutyRules::read);
  }

  /// @param at an instant
  /// @return those in force then
  public List<DutyRule> inForceAt(Instant at) {
    return Sql.on(source)
        .query(
            SELECT
                + "where valid_from <= ? and (valid_until is null or valid_until > ?) order by id",
            DutyRules::read,
            at,
            at);
  }

  private static DutyRule read(ResultSet row) throws SQLException {
    Timestamp until = row.getTimestamp("valid_until");
    return new DutyRule(
        row.getString("id"),
        row.getString("regime"),
        row.getString("source"),
        row.getTimestamp("valid_from").toInstant(),
        until == null ? null : until.toInstant(),
        row.getString("zone"),
        conditions(row),
        ClockStart.valueOf(row.getString("clock")),
        row.getString("follows"),
        row.getObject("due_seconds", Long.class),
        row.getObject("due_months", Integer.class),
        Phase.valueOf(row.getString("phase")),
        AuthorityKind.valueOf(row.getString("authority_kind")),
        row.getString("authority_country"),
        row.getString("authority_name"),
        row.getBoolean("tell_people"),
        row.getBoolean("late_reason_required"));
  }

  private static DutyRule.Conditions conditions(ResultSet row) throws SQLException {
    return new DutyRule.Conditions(
        list(row, "organisation_countries", Function.identity()),
        list(row, "people_countries", Function.identity()),
        list(row, "reporter_roles", ReporterRole::valueOf),
        list(row, "sectors", Sector::valueOf),
        list(row, "data_categories", DataCategory::valueOf),
        row.getBoolean("or_sensitive_data"),
        row.getObject("critical_infrastructure", Boolean.class),
        row.getObject("people_min", Long.class));
  }

  private static <T> List<T> list(ResultSet row, String column, Function<String, T> element)
      throws SQLException {
    Array array = row.getArray(column);
    return array == null ? List.of() : Stream.of((String[]) array.getArray()).map(element).toList();
  }
}
