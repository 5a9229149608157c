package breachportal.report.taxii;

import breachportal.api.identity.Caller;
import breachportal.api.identity.CurrentCaller;
import breachportal.api.identity.Roles;
import breachportal.api.problem.NotFound;
import breachportal.report.taxii.CollectionObjects.Page;
import breachportal.store.audit.AuditTrail;
import breachportal.store.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/// Gives the caller pages of their own authority's collection, within the budget of their key, and
/// notes each page that gave something out.
@ApplicationScoped
class ReadCollection {

  @Inject CollectionObjects objects;
  @Inject KeyBudget budget;
  @Inject AuditTrail audit;
  @Inject CurrentCaller caller;
  @Inject DataSource source;

  /// A collection.
  ///
  /// @param id its identifier, which is the authority's
  /// @param title what the authority is called
  record Described(UUID id, String title) {}

  /// @return the one collection that the caller may read
  Described own() {
    UUID authority = admitted().authority();
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                Sql.on(source)
                    .first(
                        "select name from authority where id = ?",
                        row -> new Described(authority, row.getString(1)),
                        authority)
                    .orElseThrow(NotFound::new));
  }

  /// @param collection a collection
  /// @param query what is asked of it
  /// @return the page
  /// @throws NotFound when it is not the caller's
  Page page(String collection, ObjectQuery query) {
    return read(collection, "objects", authority -> objects.page(authority, query));
  }

  /// @return the page, without the objects themselves
  /// @throws NotFound when the collection is not the caller's
  Page manifest(String collection, ObjectQuery query) {
    return read(collection, "manifest", authority -> objects.page(authority, query));
  }

  /// @return a page of versions of one object
  /// @throws NotFound when the collection is not the caller's or holds no such object
  Page versions(String collection, String objectId, ObjectQuery query) {
    return read(
        collection,
        "object " + objectId,
        authority -> {
          if (!objects.holds(authority, objectId)) {
            throw new NotFound();
          }
          return objects.page(authority, query.of(objectId));
        });
  }

  private Page read(String collection, String what, Function<UUID, Page> reading) {
    Caller reader = admitted();
    UUID authority = reader.authority();
    if (!authority.toString().equals(collection)) {
      throw new NotFound();
    }
    return QuarkusTransaction.requiringNew()
        .call(() -> noted(authority, what, reading.apply(authority)));
  }

  private Page noted(UUID authority, String what, Page page) {
    if (!page.entries().isEmpty()) {
      audit.append(
          "feed.read",
          "authority/" + authority,
          "%s, %d added %s to %s"
              .formatted(
                  what,
                  page.entries().size(),
                  Taxii.timestamp(page.entries().getFirst().addedAt()),
                  Taxii.timestamp(page.entries().getLast().addedAt())));
    }
    return page;
  }

  /// Before the transaction of the reading, since a key's budget is spent in one of its own.
  private Caller admitted() {
    Caller reader = caller.get();
    var unused = reader.authority();
    if (reader.roles().contains(Roles.FEED_READER)) {
      budget.spend(UUID.fromString(reader.subject()));
    }
    return reader;
  }
}
