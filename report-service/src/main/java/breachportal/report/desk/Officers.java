package breachportal.report.desk;

import breachportal.api.identity.Caller;
import breachportal.contract.desk.Officer;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/// The officers of authorities, as far as they have been at the desk: accounts are the identity
/// provider's, and this service knows only who called it.
@ApplicationScoped
class Officers {

  private static final Duration SEEN_LATELY = Duration.ofHours(12);

  @Inject DataSource source;
  @Inject InstantSource time;

  /// @param officer who asks; is listed from now on
  /// @return the officers of their authority, by name
  @Transactional
  List<Officer> colleaguesOf(Caller officer) {
    meet(officer);
    return Sql.on(source)
        .query(
            "select subject, name from officer where authority_id = ? order by name, subject",
            row -> new Officer(row.getString("subject"), row.getString("name")),
            officer.authority());
  }

  /// @param officer who asks
  /// @param subject the subject of an officer of the same authority
  /// @return the officer, when there is such a one
  Optional<Officer> find(Caller officer, String subject) {
    meet(officer);
    return Sql.on(source)
        .first(
            "select subject, name from officer where authority_id = ? and subject = ?",
            row -> new Officer(row.getString("subject"), row.getString("name")),
            officer.authority(),
            subject);
  }

  private void meet(Caller officer) {
    Instant now = time.instant();
    Sql.on(source)
        .update(
            """
            insert into officer (authority_id, subject, name, seen_at) values (?, ?, ?, ?)
            on conflict (authority_id, subject) do update
            set name = excluded.name, seen_at = excluded.seen_at
            where officer.seen_at < ? or officer.name <> excluded.name
            """,
            officer.authority(),
            officer.subject(),
            officer.name(),
            now,
            now.minus(SEEN_LATELY));
  }
}
