package breachportal.notification.list;

import breachportal.api.id.Ids;
import breachportal.api.json.WireNames;
import breachportal.notification.code.LetterCodes;
import breachportal.store.sql.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Rows of a list on their way into the database, some thousand in one statement.
final class RecipientBatch {
  private static final String INSERT =
      """
      insert into recipient (id, list_id, organisation_id, position, language, address_hash,
        code_hash, sealed_person)
      select each.id, ?, ?, each.position, each.language, each.address_hash, each.code_hash,
        each.sealed_person
      from unnest(?::uuid[], ?::bigint[], ?::text[], ?::bytea[], ?::bytea[], ?::bytea[])
        as each (id, position, language, address_hash, code_hash, sealed_person)
      order by each.position
      on conflict (list_id, address_hash) do nothing
      """;

  private final UUID listId;
  private final UUID organisationId;
  private final ListKey key;
  private final LetterCodes codes;
  private final List<UUID> ids = new ArrayList<>();
  private final List<Long> positions = new ArrayList<>();
  private final List<String> languages = new ArrayList<>();
  private final List<byte[]> addressHashes = new ArrayList<>();
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
    ids.add(id);
    positions.add(position);
    languages.add(WireNames.of(person.language()));
    addressHashes.add(key.hash(person.mailbox()));
    codeHashes.add(codes.hash(codes.codeOf(id)));
    people.add(key.seal(id, person));
  }

  int size() {
    return ids.size();
  }

  /// Writes the rows; those whose address the list has already are left out.
  ///
  /// @param sql where to, in a transaction
  /// @return how many were new
  int writeTo(Sql sql) {
    return ids.isEmpty() ? 0 : sql.with(this::insert);
  }

  private int insert(Connection connection) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, listId);
      insert.setObject(2, organisationId);
      insert.setArray(3, connection.createArrayOf("uuid", ids.toArray()));
      insert.setArray(4, connection.createArrayOf("bigint", positions.toArray()));
      insert.setArray(5, connection.createArrayOf("text", languages.toArray()));
      insert.setArray(6, connection.createArrayOf("bytea", addressHashes.toArray(byte[][]::new)));
      insert.setArray(7, connection.createArrayOf("bytea", codeHashes.toArray(byte[][]::new)));
      insert.setArray(8, connection.createArrayOf("bytea", people.toArray(byte[][]::new)));
      return insert.executeUpdate();
    }
  }
}
