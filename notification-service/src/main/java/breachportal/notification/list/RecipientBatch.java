package breachportal.notification.list;

import breachportal.api.id.Ids;
import breachportal.api.json.WireNames;
import breachportal.contract.breach.Language;
import breachportal.notification.code.LetterCodes;
import breachportal.notification.list.file.Subscriber;
import breachportal.store.sql.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Rows of a list on their way into the database, some thousand in one statement. Who has no
/// address is unreachable from the beginning.
final class RecipientBatch {
  private static final String INSERT =
      """
      with written as (
        insert into recipient (id, list_id, organisation_id, position, language, address_hash,
          code_hash, sealed_person, outcome, settled_at)
        select each.id, ?, ?, each.position, each.language, each.address_hash, each.code_hash,
          each.sealed_person,
          case when each.address_hash is null then 'unreachable' end,
          case when each.address_hash is null then ?::timestamptz end
        from unnest(?::uuid[], ?::bigint[], ?::text[], ?::bytea[], ?::bytea[], ?::bytea[])
          as each (id, position, language, address_hash, code_hash, sealed_person)
        order by each.position
        on conflict (list_id, address_hash) do nothing
        returning language, address_hash is not null as has_address)
      select language, has_address, count(*) from written group by language, has_address
      """;

  private static final Map<String, Language> LANGUAGES =
      Arrays.stream(Language.values())
          .collect(Collectors.toMap(WireNames::of, Function.identity()));

  private final UUID listId;
  private final UUID organisationId;
  private final ListKey key;
  private final LetterCodes codes;
  private final List<UUID> ids = new ArrayList<>();
  private final List<Long> positions = new ArrayList<>();
  private final List<String> languages = new ArrayList<>();
  private final List<byte @Nullable []> addressHashes = new ArrayList<>();
  private final List<byte[]> codeHashes = new ArrayList<>();
  private final List<byte[]> people = new ArrayList<>();

  RecipientBatch(UUID listId, UUID organisationId, ListKey key, LetterCodes codes) {
    this.listId = listId;
    this.organisationId = organisationId;
    this.key = key;
    this.codes = codes;
  }

  void add(long position, Subscriber person) {
    UUID id = Ids.next();
    String email = person.email();
    ids.add(id);
    positions.add(position);
    languages.add(WireNames.of(person.language()));
    addressHashes.add(email == null ? null : key.hash(email));
    codeHashes.add(codes.hash(codes.codeOf(id)));
    people.add(key.seal(id, person));
  }

  int size() {
    return ids.size();
  }

  /// Writes the rows and forgets them; those whose address the list has already are left out.
  ///
  /// @param sql where to, in a transaction
  /// @param now the time
  /// @return what they came to
  Tally.Written writeTo(Sql sql, Instant now) {
    return ids.isEmpty()
        ? new Tally.Written(Map.of(), 0, 0)
        : sql.with(connection -> insert(connection, now));
  }

  void clear() {
    ids.clear();
    positions.clear();
    languages.clear();
    addressHashes.clear();
    codeHashes.clear();
    people.clear();
  }

  private Tally.Written insert(Connection connection, Instant now) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, listId);
      insert.setObject(2, organisationId);
      insert.setTimestamp(3, Timestamp.from(now));
      insert.setArray(4, connection.createArrayOf("uuid", ids.toArray()));
      insert.setArray(5, connection.createArrayOf("bigint", positions.toArray()));
      insert.setArray(6, connection.createArrayOf("text", languages.toArray()));
      insert.setArray(7, connection.createArrayOf("bytea", addressHashes.toArray(byte[][]::new)));
      insert.setArray(8, connection.createArrayOf("bytea", codeHashes.toArray(byte[][]::new)));
      insert.setArray(9, connection.createArrayOf("bytea", people.toArray(byte[][]::new)));
      try (ResultSet counted = insert.executeQuery()) {
        return written(counted);
      }
    }
  }

  private Tally.Written written(ResultSet counted) throws SQLException {
    Map<Language, Long> byLanguage = new EnumMap<>(Language.class);
    long withoutEmail = 0;
    long all = 0;
    while (counted.next()) {
      long count = counted.getLong(3);
      all += count;
      if (counted.getBoolean(2)) {
        byLanguage.put(LANGUAGES.get(counted.getString(1)), count);
      } else {
        withoutEmail += count;
      }
    }
    return new Tally.Written(byLanguage, withoutEmail, ids.size() - all);
  }
}
