package breachportal.exposure.sensitive;

import static java.nio.charset.StandardCharsets.US_ASCII;

import breachportal.contract.breach.Language;
import breachportal.exposure.core.identifier.Identifier;
import breachportal.exposure.core.identifier.Kind;
import breachportal.store.seal.Sealer;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The requests that wait for their codes. Each statement commits on its own: a try that was made
/// stays counted, whatever comes after.
@ApplicationScoped
class OwnLeaksRequests {

  static final String TABLE = "own_leaks_request";
  static final String CHANNEL = "exposure_own_leaks";

  @Inject DataSource source;
  @Inject Sealer sealer;

  /// A request as it is worked on.
  ///
  /// @param identifier the address or number
  /// @param language the language of its code
  /// @param expiresAt until when its code holds
  /// @param allowed whether its budget allows a code; null until that was asked
  record Request(
      Identifier identifier, Language language, Instant expiresAt, @Nullable Boolean allowed) {}

  /// Writes a request down; the worker takes it from there.
  void add(UUID id, Identifier identifier, Language language, Instant now, Instant expiresAt) {
    Sql sql = Sql.on(source);
    sql.update(
        """
        insert into own_leaks_request (id, available_at, sealed_identifier, language, expires_at)
        values (?, ?, ?, ?, ?)
        """,
        id,
        now,
        sealer.seal(identifier.bytes(), context(id)),
        language.name(),
        expiresAt);
    sql.ring(CHANNEL);
  }

  /// @param id a request
  /// @return whether its time is over; told without opening it
  boolean hasExpired(UUID id, Instant now) {
    return Sql.on(source)
        .first(
            "select 1 from own_leaks_request where id = ? and expires_at <= ?",
            row -> true,
            id,
            now)
        .isPresent();
  }

  /// @param id a request
  /// @return what it is about, if it still waits
  Optional<Request> find(UUID id) {
    return Sql.on(source)
        .first("select * from own_leaks_request where id = ?", row -> read(id, row), id);
  }

  /// Notes what the budget said.
  void allow(UUID id, boolean allowed) {
    Sql.on(source).update("update own_leaks_request set allowed = ? where id = ?", allowed, id);
  }

  /// Counts a try. What no code was sent for opens to none: otherwise requests beyond an address's
  /// share of codes would be as many more chances to guess one.
  ///
  /// @return the address or number, if the request still waits, was allowed a code and had a try
  ///     left
  Optional<Identifier> tryOnce(UUID id, int most, Instant now) {
    return Sql.on(source)
        .first(
            """
            with tried as (
              update own_leaks_request set tries = tries + 1
              where id = ? and tries < ? and expires_at > ? returning sealed_identifier, allowed)
            select sealed_identifier from tried where allowed
            """,
            row -> open(id, row.getBytes(1)),
            id,
            most,
            now);
  }

  /// Ends a request, since its code was right.
  ///
  /// @return whether nobody else had ended it
  boolean end(UUID id) {
    return Sql.on(source).update("delete from own_leaks_request where id = ?", id) == 1;
  }

  private Request read(UUID id, ResultSet row) throws SQLException {
    return new Request(
        open(id, row.getBytes("sealed_identifier")),
        Language.valueOf(row.getString("language")),
        row.getTimestamp("expires_at").toInstant(),
        row.getObject("allowed", Boolean.class));
  }

  private Identifier open(UUID id, byte[] sealed) {
    String canonical = new String(sealer.open(sealed, context(id)), US_ASCII);
    Kind kind =
        Stream.of(Kind.values())
            .filter(each -> canonical.startsWith(each.prefix()))
            .findFirst()
            .orElseThrow();
    return new Identifier(kind, canonical);
  }

  private static byte[] context(UUID id) {
    return ("own leaks request " + id).getBytes(US_ASCII);
  }
}
