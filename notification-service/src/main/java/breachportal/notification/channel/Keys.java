package breachportal.notification.channel;

import breachportal.api.id.Ids;
import breachportal.api.json.WireNames;
import breachportal.api.problem.Conflict;
import breachportal.api.problem.NotFound;
import breachportal.contract.channel.KeyForm;
import breachportal.notification.protection.RecipientKey;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;

/// The pinned keys. Their methods take part in the transaction.
@ApplicationScoped
class Keys {
  private static final int MOST = 10;

  private static final Comparator<Kept> NEWEST_FIRST =
      Comparator.comparing((Kept each) -> each.key().facts().validFrom())
          .thenComparing(Kept::pinnedAt)
          .reversed();

  @Inject DataSource source;

  /// A key that is pinned.
  ///
  /// @param id its identifier
  /// @param authorityId whose
  /// @param key the key
  /// @param pinnedAt when it was pinned
  record Kept(UUID id, UUID authorityId, RecipientKey key, Instant pinnedAt) {}

  /// @param authorityId an authority
  /// @return its keys, the newest first
  List<Kept> of(UUID authorityId) {
    return sql()
        .query(
            """
            select id, authority_id, form, encoded, pinned_at from pinned_key
            where authority_id = ?
            """,
            Keys::read,
            authorityId)
        .stream()
        .sorted(NEWEST_FIRST)
        .toList();
  }

  /// @return the keys of all authorities
  List<Kept> all() {
    return sql()
        .query("select id, authority_id, form, encoded, pinned_at from pinned_key", Keys::read);
  }

  /// @param authorityId an authority
  /// @param key what it is sent its notices with
  /// @param at now
  /// @throws Conflict when it is pinned already, or too many are
  void pin(UUID authorityId, RecipientKey key, Instant at) {
    if (of(authorityId).size() >= MOST) {
      throw new Conflict("too-many-keys", "Remove one of the ten keys that are pinned first.");
    }
    int inserted =
        sql()
            .update(
                """
                insert into pinned_key (id, authority_id, form, fingerprint, encoded, pinned_at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                Ids.next(),
                authorityId,
                WireNames.of(key.facts().form()),
                key.facts().fingerprint(),
                key.encoded(),
                at);
    if (inserted == 0) {
      throw new Conflict("key-pinned-before", "This key is pinned for the authority already.");
    }
  }

  /// @param authorityId an authority
  /// @param id one of its keys
  /// @return the fingerprint of the key that was removed
  /// @throws NotFound when it is none
  String remove(UUID authorityId, UUID id) {
    return sql()
        .first(
            "delete from pinned_key where authority_id = ? and id = ? returning fingerprint",
            row -> row.getString(1),
            authorityId,
            id)
        .orElseThrow(NotFound::new);
  }

  private static Kept read(ResultSet row) throws SQLException {
    KeyForm form = KeyForm.valueOf(row.getString("form").toUpperCase(Locale.ROOT));
    return new Kept(
        row.getObject("id", UUID.class),
        row.getObject("authority_id", UUID.class),
        RecipientKey.kept(form, row.getBytes("encoded")),
        row.getTimestamp("pinned_at").toInstant());
  }

  private Sql sql() {
    return Sql.on(source);
  }
}
