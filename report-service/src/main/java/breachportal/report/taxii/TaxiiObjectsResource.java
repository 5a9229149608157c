package breachportal.report.taxii;

import breachportal.api.identity.Roles;
import breachportal.api.problem.NotFound;
import breachportal.report.taxii.CollectionObjects.Entry;
import breachportal.report.taxii.CollectionObjects.Page;
import breachportal.report.taxii.ReadCollection.Described;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// A collection and its objects, in the words of TAXII 2.1, sections 5.2 to 5.8.
@Path("/taxii2/notices/collections/{collection}/")
@RolesAllowed({Roles.POLICE, Roles.FEED_READER})
@Tag(name = "TAXII")
public class TaxiiObjectsResource {

  @Inject ReadCollection collections;

  @GET
  @Operation(summary = "Describe a collection", description = "TAXII 2.1, section 5.2.")
  @APIResponse(responseCode = "200", description = "The collection.")
  @APIResponse(responseCode = "404", description = "It is not the caller's.")
  public Response describe(
      @Parameter(description = "The collection's identifier.") @RestPath String collection) {
    Described own = collections.own();
    if (!own.id().toString().equals(collection)) {
      throw new NotFound();
    }
    return TaxiiResource.answer(TaxiiResource.describe(own));
  }

  @GET
  @Path("manifest/")
  @Operation(summary = "List objects without their content", description = "Section 5.3.")
  @APIResponse(responseCode = "200", description = "A page of the manifest.")
  @APIResponse(responseCode = "400", description = "A parameter can't be read.")
  @APIResponse(responseCode = "404", description = "The collection is not the caller's.")
  @APIResponse(responseCode = "429", description = "The key's budget is used up.")
  public Response manifest(
      @Parameter(description = "The collection's identifier.") @RestPath String collection,
      @BeanParam ObjectParameters asked) {
    Page page = collections.manifest(collection, ObjectQuery.parse(asked));
    return answer(
        page,
        "objects",
        (list, entry) ->
            list.addObject()
                .put("id", entry.id())
                .put("date_added", Taxii.timestamp(entry.addedAt()))
                .put("version", Taxii.version(entry.version()))
                .put("media_type", Taxii.STIX));
  }

  @GET
  @Path("objects/")
  @Operation(summary = "Read objects", description = "Section 5.4: an envelope, the oldest first.")
  @APIResponse(responseCode = "200", description = "A page of objects.")
  @APIResponse(responseCode = "400", description = "A parameter can't be read.")
  @APIResponse(responseCode = "404", description = "The collection is not the caller's.")
  @APIResponse(responseCode = "429", description = "The key's budget is used up.")
  public Response objects(
      @Parameter(description = "The collection's identifier.") @RestPath String collection,
      @BeanParam ObjectParameters asked) {
    return envelope(collections.page(collection, ObjectQuery.parse(asked)));
  }

  @POST
  @Path("objects/")
  @Operation(summary = "Add objects", description = "Section 5.5: nobody can.")
  @APIResponse(responseCode = "403", description = "The collection is read-only.")
  @APIResponse(responseCode = "415", description = "The body is not of TAXII 2.1.")
  public Response add(
      @Parameter(description = "The collection's identifier.") @RestPath String collection) {
    throw TaxiiRefusal.readOnly();
  }

  @GET
  @Path("objects/{object}/")
  @Operation(summary = "Read one object", description = "Section 5.6: its newest version.")
  @APIResponse(responseCode = "200", description = "The object, in an envelope.")
  @APIResponse(responseCode = "404", description = "It is not in a collection of the caller.")
  public Response object(
      @Parameter(description = "The collection's identifier.") @RestPath String collection,
      @Parameter(description = "The object's identifier.") @RestPath String object,
      @BeanParam ObjectParameters asked) {
    return envelope(collections.versions(collection, object, ObjectQuery.parse(asked)));
  }

  @DELETE
  @Path("objects/{object}/")
  @Operation(summary = "Remove an object", description = "Section 5.7: nobody can.")
  @APIResponse(responseCode = "403", description = "The collection is read-only.")
  public Response remove(
      @Parameter(description = "The collection's identifier.") @RestPath String collection,
      @Parameter(description = "The object's identifier.") @RestPath String object) {
    throw TaxiiRefusal.readOnly();
  }

  @GET
  @Path("objects/{object}/versions/")
  @Operation(summary = "List the versions of an object", description = "Section 5.8.")
  @APIResponse(responseCode = "200", description = "A page of versions.")
  @APIResponse(responseCode = "404", description = "It is not in a collection of the caller.")
  public Response versions(
      @Parameter(description = "The collection's identifier.") @RestPath String collection,
      @Parameter(description = "The object's identifier.") @RestPath String object,
      @BeanParam ObjectParameters asked) {
    ObjectQuery every = ObjectQuery.parse(asked).everyVersion();
    Page page = collections.versions(collection, object, every);
    return answer(page, "versions", (list, entry) -> list.add(Taxii.version(entry.version())));
  }

  private static Response envelope(Page page) {
    return answer(page, "objects", (list, entry) -> list.addRawValue(new RawValue(entry.body())));
  }

  /// A page with nothing in it is an empty object; `next` stands only where more follows.
  private static Response answer(Page page, String name, BiConsumer<ArrayNode, Entry> write) {
    ObjectNode resource = JsonNodeFactory.instance.objectNode();
    if (page.entries().isEmpty()) {
      return TaxiiResource.answer(resource);
    }
    Entry first = page.entries().getFirst();
    Entry last = page.entries().getLast();
    resource.put("more", page.more());
    if (page.more()) {
      resource.put("next", Cursor.write(last.addedAt()));
    }
    ArrayNode list = resource.putArray(name);
    page.entries().forEach(entry -> write.accept(list, entry));
    return Response.fromResponse(TaxiiResource.answer(resource))
        .header("X-TAXII-Date-Added-First", Taxii.timestamp(first.addedAt()))
        .header("X-TAXII-Date-Added-Last", Taxii.timestamp(last.addedAt()))
        .build();
  }
}
