package breachportal.report.taxii;

import breachportal.api.identity.Roles;
import breachportal.api.problem.NotFound;
import breachportal.report.taxii.ReadCollection.Described;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// What there is to read, in the words of TAXII 2.1: one API root, and in it the one collection of
/// the caller's authority.
///
/// Source: OASIS, "TAXII Version 2.1", 10 June 2021, sections 4 and 5.
@Path("/taxii2/")
@RolesAllowed({Roles.POLICE, Roles.FEED_READER})
@Tag(name = "TAXII", description = "An authority's notices as STIX objects, for its machines.")
public class TaxiiResource {

  private static final String ROOT = Taxii.PATH + "/notices/";

  /// The largest body that would be read; there is none to send.
  private static final int NO_CONTENT = 1_024;

  @Inject ReadCollection collections;

  @GET
  @Operation(summary = "Discover the server", description = "TAXII 2.1, section 4.1.")
  @APIResponse(responseCode = "200", description = "The discovery resource.")
  @APIResponse(responseCode = "401", description = "There is no key or token that works.")
  @APIResponse(responseCode = "406", description = "TAXII 2.1 is not accepted.")
  public Response discover() {
    ObjectNode discovery = JsonNodeFactory.instance.objectNode();
    discovery
        .put("title", "Breach Portal")
        .put("description", "Notices of personal data breaches, for the authority they went to.")
        .put("default", ROOT);
    discovery.putArray("api_roots").add(ROOT);
    return answer(discovery);
  }

  @GET
  @Path("notices/")
  @Operation(summary = "Describe the API root", description = "TAXII 2.1, section 4.2.")
  @APIResponse(responseCode = "200", description = "The API root.")
  public Response root() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("title", "Notices");
    root.putArray("versions").add(Taxii.MEDIA_TYPE);
    root.put("max_content_length", NO_CONTENT);
    return answer(root);
  }

  @GET
  @Path("notices/status/{id}/")
  @Operation(
      summary = "Look up the state of an addition",
      description = "TAXII 2.1, section 4.3: nothing is added here, so there is none.")
  @APIResponse(responseCode = "404", description = "There is none.")
  public Response status(@Parameter(description = "Any identifier.") @RestPath String id) {
    throw new NotFound();
  }

  @GET
  @Path("notices/collections/")
  @Operation(summary = "List the collections", description = "TAXII 2.1, section 5.1: one.")
  @APIResponse(responseCode = "200", description = "The collection of the caller's authority.")
  public Response all() {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    all.putArray("collections").add(describe(collections.own()));
    return answer(all);
  }

  static ObjectNode describe(Described own) {
    ObjectNode collection = JsonNodeFactory.instance.objectNode();
    collection
        .put("id", own.id().toString())
        .put("title", own.title())
        .put("description", "The notices that this authority got, under their TLP markings.")
        .put("can_read", true)
        .put("can_write", false);
    collection.putArray("media_types").add(Taxii.STIX);
    return collection;
  }

  static Response answer(JsonNode resource) {
    return Response.ok(Taxii.bytes(resource))
        .type(Taxii.MEDIA_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
