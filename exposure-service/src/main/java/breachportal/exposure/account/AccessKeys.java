package breachportal.exposure.account;

import breachportal.api.hash.Sha256;
import breachportal.api.id.Ids;
import breachportal.api.problem.NotFound;
import breachportal.contract.account.AccessKey;
import breachportal.contract.account.AccessKeyRequest;
import breachportal.store.audit.AuditTrail;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// The keys of organisations. A key is 128 random bits, written as 32 hexadecimal digits like those
/// of Have I Been Pwned; only its SHA-256 is kept.
@ApplicationScoped
class AccessKeys {

  private static final int KEY_BYTES = 16;
  private static final int MAX_LISTED = 1_000;

  @Inject DataSource source;
  @Inject AuditTrail audit;
  @Inject InstantSource time;

  private final SecureRandom random = new SecureRandom();

  /// @return the new key, with the key itself
  @Transactional
  AccessKey make(AccessKeyRequest request) {
    UUID id = Ids.next();
    Instant now = time.instant();
    byte[] drawn = new byte[KEY_BYTES];
    random.nextBytes(drawn);
    String key = HexFormat.of().formatHex(drawn);
    Sql.on(source)
        .update(
            """
            insert into access_key (id, key_sha256, organisation_id, organisation_name,
              requests_per_minute, created_at, spent_until) values (?, ?, ?, ?, ?, ?, ?)
            """,
            id,
            Sha256.of(key),
            request.organisationId(),
            request.organisationName(),
            request.requestsPerMinute(),
            now,
            now);
    audit.append(
        "access_key.made",
        "access-key/" + id,
        "organisation " + request.organisationId() + ", " + request.requestsPerMinute() + " a min");
    return new AccessKey(
        id,
        request.organisationId(),
        request.organisationName(),
        request.requestsPerMinute(),
        now,
        null,
        null,
        key);
  }

  /// @return all, the newest first, at most 1,000
  @Transactional
  List<AccessKey> all() {
    return Sql.on(source)
        .query(
            "select * from access_key order by created_at desc limit ?",
            AccessKeys::read,
            MAX_LISTED);
  }

  /// Makes a key work no more; a second call changes nothing.
  ///
  /// @throws NotFound if there is no such key
  @Transactional
  AccessKey revoke(UUID id) {
    Sql sql = Sql.on(source);
    int revoked =
        sql.update(
            "update access_key set revoked_at = ? where id = ? and revoked_at is null",
            time.instant(),
            id);
    if (revoked == 1) {
      audit.append("access_key.revoked", "access-key/" + id, null);
    }
    return sql.first("select * from access_key where id = ?", AccessKeys::read, id)
        .orElseThrow(NotFound::new);
  }

  private static AccessKey read(ResultSet row) throws SQLException {
    Timestamp revoked = row.getTimestamp("revoked_at");
    return new AccessKey(
        row.getObject("id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getString("organisation_name"),
        row.getInt("requests_per_minute"),
        row.getTimestamp("created_at").toInstant(),
        revoked == null ? null : revoked.toInstant(),
        row.getObject("last_used_on", LocalDate.class),
        null);
  }
}
