package breachportal.report.taxii;

import breachportal.api.hash.Sha256;
import breachportal.api.id.Ids;
import breachportal.api.identity.Caller;
import breachportal.api.problem.Conflict;
import breachportal.api.problem.NotFound;
import breachportal.contract.feed.FeedKey;
import breachportal.contract.feed.FeedKeyRequest;
import breachportal.store.audit.AuditTrail;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The keys of authorities' machines: made by an authority's officers, revoked by them or by an
/// operator. A key is 256 random bits; only its SHA-256 is kept.
@ApplicationScoped
class FeedKeys {

  static final int MAX_WORKING = 20;
  private static final int KEY_BYTES = 32;
  private static final int MAX_LISTED = 1_000;

  private static final String LIST =
      "select k.*, a.name as authority_name from feed_key k join authority a on a.id ="
          + " k.authority_id";

  @Inject DataSource source;
  @Inject AuditTrail audit;
  @Inject InstantSource time;

  private final SecureRandom random = new SecureRandom();

  /// @param officer an officer of the authority whose key it will be
  /// @param request what it is for
  /// @return the new key, with its secret
  /// @throws Conflict when the authority has 20 that work
  @Transactional
  FeedKey make(Caller officer, FeedKeyRequest request) {
    UUID id = Ids.next();
    Instant now = time.instant();
    requireRoom(officer.authority(), now);
    byte[] drawn = new byte[KEY_BYTES];
    random.nextBytes(drawn);
    String secret = ShownKey.PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
    Sql.on(source)
        .update(
            """
            insert into feed_key (id, authority_id, name, secret_sha256, made_by, made_by_name,
              created_at, expires_at, spent_until) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            id,
            officer.authority(),
            request.name().strip(),
            Sha256.of(secret),
            officer.subject(),
            officer.name(),
            now,
            now.plus(Duration.ofDays(request.days())),
            now);
    audit.append("feed_key.made", "feed-key/" + id, "authority/" + officer.authority());
    return withSecret(find(id), secret);
  }

  /// @return those that the caller may see, the newest first, at most 1,000
  @Transactional
  List<FeedKey> all() {
    return Sql.on(source)
        .query(LIST + " order by k.created_at desc, k.id limit ?", FeedKeys::read, MAX_LISTED);
  }

  /// Makes a key work no more; a second call changes nothing.
  ///
  /// @throws NotFound when there is none that the caller may see
  @Transactional
  FeedKey revoke(UUID id) {
    int revoked =
        Sql.on(source)
            .update(
                "update feed_key set revoked_at = ? where id = ? and revoked_at is null",
                time.instant(),
                id);
    if (revoked == 1) {
      audit.append("feed_key.revoked", "feed-key/" + id, null);
    }
    return find(id);
  }

  /// @return the key that was shown, while it works
  Optional<FeedKey> working(ShownKey shown) {
    return Sql.on(source)
        .first(
            LIST + " where k.secret_sha256 = ? and k.revoked_at is null and k.expires_at > ?",
            FeedKeys::read,
            shown.sha256(),
            time.instant())
        .filter(key -> shown.id() == null || key.id().equals(shown.id()));
  }

  private void requireRoom(UUID authority, Instant now) {
    int working =
        Sql.on(source)
            .query(
                "select 1 from feed_key where authority_id = ? and revoked_at is null"
                    + " and expires_at > ? limit ?",
                row -> true,
                authority,
                now,
                MAX_WORKING)
            .size();
    if (working >= MAX_WORKING) {
      throw new Conflict(
          "too-many-feed-keys", "Your authority has 20 keys that work. Revoke one first.");
    }
  }

  private FeedKey find(UUID id) {
    return Sql.on(source)
        .first(LIST + " where k.id = ?", FeedKeys::read, id)
        .orElseThrow(NotFound::new);
  }

  private static FeedKey read(ResultSet row) throws SQLException {
    return new FeedKey(
        row.getObject("id", UUID.class),
        row.getObject("authority_id", UUID.class),
        row.getString("authority_name"),
        row.getString("name"),
        row.getString("made_by_name"),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("expires_at").toInstant(),
        instant(row.getTimestamp("revoked_at")),
        instant(row.getTimestamp("last_used_at")),
        null);
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }

  private static FeedKey withSecret(FeedKey key, String secret) {
    return new FeedKey(
        key.id(),
        key.authorityId(),
        key.authorityName(),
        key.name(),
        key.madeByName(),
        key.createdAt(),
        key.expiresAt(),
        key.revokedAt(),
        key.lastUsedAt(),
        secret);
  }
}
