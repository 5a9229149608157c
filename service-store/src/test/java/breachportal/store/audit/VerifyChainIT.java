package breachportal.store.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import breachportal.contract.report.AuditEntry;
import breachportal.store.Database;
import breachportal.store.sql.Sql;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The command that verifies trails, against a real database and as the role that may only read.
class VerifyChainIT {

  private static final Map<String, String> PASSWORDS = Map.of("TRAIL_DB_PASSWORD", "trail");

  private final Sql sql = Sql.on(Database.source());

  @BeforeEach
  void haveATrail() {
    sql.update("drop schema if exists trail cascade");
    sql.update(
        """
        do $$ begin
          if not exists (select from pg_roles where rolname = 'trail_app') then
            create role trail_app login password 'trail';
          end if;
        end $$
        """);
    sql.update("create schema trail");
    sql.update(
        """
        create table trail.audit_entry (number bigint primary key, at timestamptz not null,
          actor text not null, role text not null, action text not null, thing text not null,
          detail text, from_address text, sha256 bytea not null)
        """);
    sql.update("grant usage on schema trail to trail_app");
    sql.update("grant select on trail.audit_entry to trail_app");
    byte[] before = AuditChain.start();
    for (int number = 1; number <= 5; number++) {
      before = append(number, before);
    }
  }

  @Test
  void shouldFindAWholeTrailWholeAndNameItsNewestEntry() {
    Said said = verify();

    assertEquals(0, said.status());
    assertTrue(said.text().startsWith("trail: whole, 5 entries, newest of 2026-11-21T00:00:05Z, "));
  }

  @Test
  void shouldNameTheFirstEntryThatWasChanged() {
    sql.update("update trail.audit_entry set actor = 'nobody' where number = 3");

    assertEquals(new Said(1, "trail: BROKEN from entry 3 on\n"), verify());
  }

  @Test
  void shouldMissAnEntryThatWasTakenOut() {
    sql.update("delete from trail.audit_entry where number = 4");

    assertEquals(new Said(1, "trail: BROKEN from entry 4 on\n"), verify());
  }

  @Test
  void shouldSayWhenATrailCantBeRead() {
    sql.update("revoke select on trail.audit_entry from trail_app");

    assertEquals(new Said(2, "trail: can't be read, SQLSTATE 42501\n"), verify());
  }

  @Test
  void shouldAwaitTheNextNight() {
    LocalTime night = LocalTime.of(19, 17);
    assertEquals(
        Duration.ofMinutes(17),
        NightlyVerification.untilNext(Instant.parse("2026-11-21T19:00:00Z"), night));
    assertEquals(
        Duration.ofHours(24),
        NightlyVerification.untilNext(Instant.parse("2026-11-21T19:17:00Z"), night));
  }

  private record Said(int status, String text) {}

  private static Said verify() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var connection = Database.source().getConnection();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      String url = connection.getMetaData().getURL();
      int status = VerifyChain.run(new String[] {url, "trail"}, PASSWORDS, out);
      return new Said(
          status, bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"));
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
  }

  private byte[] append(int number, byte[] before) {
    Instant at = Instant.parse("2026-11-21T00:00:00Z").plusSeconds(number);
    AuditEntry entry =
        new AuditEntry(
            number, at, "officer", "company", "report.filed", "report/1", null, "::1", "");
    byte[] hash = AuditChain.hash(before, entry);
    sql.update(
        "insert into trail.audit_entry values (?, ?, ?, ?, ?, ?, null, ?, ?)",
        number,
        at,
        "officer",
        "company",
        "report.filed",
        "report/1",
        "::1",
        hash);
    return hash;
  }
}
