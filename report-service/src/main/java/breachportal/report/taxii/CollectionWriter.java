package breachportal.report.taxii;

import breachportal.contract.notice.Tlp;
import breachportal.store.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Lays objects into collections, in an order that holds for every reader.
///
/// The row of a collection is locked until the commit, and each object gets an instant of its own,
/// later than all before it, even where the clock stands still or goes back. So the order of the
/// instants is the order of the commits: no object ever appears before one that was read already.
@ApplicationScoped
class CollectionWriter {

  /// The database counts in microseconds.
  private static final ChronoUnit TICK = ChronoUnit.MICROS;

  private static final String ADD =
      """
      insert into taxii_object
        (authority_id, added_at, object_id, object_type, version, restriction, body)
      values (?, ?, ?, ?, ?, ?, ?) on conflict (authority_id, object_id, version) do nothing
      """;

  @Inject DataSource source;
  @Inject ObjectMapper mapper;
  @Inject InstantSource time;

  /// Adds what the collection does not hold yet, in the caller's transaction.
  ///
  /// @param authority whose collection
  /// @param tlp the marking of all these objects
  /// @param bundle a STIX bundle as JSON text
  void add(UUID authority, Tlp tlp, String bundle) {
    Instant last = lock(authority);
    Instant next = laterThan(last);
    for (JsonNode object : read(bundle).required("objects")) {
      if (isAdded(authority, tlp, object, next)) {
        last = next;
        next = next.plus(1, TICK);
      }
    }
    Sql.on(source)
        .update(
            "update taxii_collection set last_added_at = ? where authority_id = ?",
            last,
            authority);
  }

  private Instant lock(UUID authority) {
    Sql sql = Sql.on(source);
    sql.update(
        "insert into taxii_collection (authority_id, last_added_at) values (?, ?)"
            + " on conflict do nothing",
        authority,
        Instant.EPOCH);
    return sql.first(
            "select last_added_at from taxii_collection where authority_id = ? for update",
            row -> row.getTimestamp(1).toInstant(),
            authority)
        .orElseThrow();
  }

  private Instant laterThan(Instant last) {
    Instant now = time.instant().truncatedTo(TICK);
    return now.isAfter(last) ? now : last.plus(1, TICK);
  }

  private boolean isAdded(UUID authority, Tlp tlp, JsonNode object, Instant at) {
    String id = object.required("id").textValue();
    Instant version = version(object);
    if (version == null && isHeld(authority, id, tlp)) {
      return false;
    }
    return Sql.on(source)
            .update(
                ADD,
                authority,
                at,
                id,
                object.required("type").textValue(),
                version == null ? at : version,
                restriction(tlp),
                object.toString())
        == 1;
  }

  /// An observable has no version: two reports that saw one address name the same object. It is
  /// added again only under a stricter marking, so that the newest one never lifts an older.
  private boolean isHeld(UUID authority, String id, Tlp tlp) {
    return Sql.on(source)
        .first(
            "select 1 from taxii_object where authority_id = ? and object_id = ?"
                + " and restriction >= ? limit 1",
            row -> true,
            authority,
            id,
            restriction(tlp))
        .isPresent();
  }

  private static int restriction(Tlp tlp) {
    return switch (tlp) {
      case CLEAR -> 0;
      case GREEN -> 1;
      case AMBER -> 2;
      case AMBER_STRICT -> 3;
      case RED -> 4;
    };
  }

  private static @Nullable Instant version(JsonNode object) {
    String stated = object.path("modified").asText(object.path("created").asText(null));
    return stated == null ? null : Instant.parse(stated);
  }

  private JsonNode read(String bundle) {
    try {
      return mapper.readTree(bundle);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("a bundle that is no JSON", unreadable);
    }
  }
}
