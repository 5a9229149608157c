package breachportal.report.taxii;

import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// Reads collections, page by page, in the order in which objects were added.
@ApplicationScoped
class CollectionObjects {

  @Inject DataSource source;

  /// An object in a collection.
  ///
  /// @param addedAt when it was added
  /// @param id its identifier
  /// @param version which version of it
  /// @param body the object as JSON text
  record Entry(Instant addedAt, String id, Instant version, String body) {}

  /// A page of a collection.
  ///
  /// @param entries what it holds
  /// @param more whether more follows
  record Page(List<Entry> entries, boolean more) {}

  /// @param authority whose collection; who may not see it sees nothing
  /// @param query what is asked
  /// @return the first page of it
  Page page(UUID authority, ObjectQuery query) {
    ObjectQuery.Condition condition = query.condition(authority);
    List<Object> parameters = new ArrayList<>(condition.parameters());
    parameters.add(query.limit() + 1);
    List<Entry> found =
        Sql.on(source)
            .query(
                "select o.added_at, o.object_id, o.version, o.body from taxii_object o where "
                    + condition.sql()
                    + " order by o.added_at limit ?",
                row ->
                    new Entry(
                        row.getTimestamp(1).toInstant(),
                        row.getString(2),
                        row.getTimestamp(3).toInstant(),
                        row.getString(4)),
                parameters.toArray());
    boolean more = found.size() > query.limit();
    return new Page(more ? found.subList(0, query.limit()) : found, more);
  }

  /// @return whether the collection holds any version of the object
  boolean holds(UUID authority, String objectId) {
    return Sql.on(source)
        .first(
            "select 1 from taxii_object where authority_id = ? and object_id = ? limit 1",
            row -> true,
            authority,
            objectId)
        .isPresent();
  }
}
