package breachportal.report.taxii;

import breachportal.api.identity.CurrentCaller;
import breachportal.api.identity.Roles;
import breachportal.contract.feed.FeedKey;
import breachportal.contract.feed.FeedKeyRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/// The keys of an authority's machines over HTTP.
@Path("/v1/feed-keys")
@RolesAllowed({Roles.POLICE, Roles.OPERATOR})
@Tag(name = "Feed keys", description = "Keys by which an authority's machines read its notices.")
public class FeedKeyResource {

  @Inject FeedKeys keys;
  @Inject CurrentCaller caller;

  @GET
  @Operation(
      summary = "List the keys",
      description = "To police those of their authority, to operators all; the newest first.")
  @APIResponse(responseCode = "200", description = "The keys, revoked ones too, without `secret`.")
  public List<FeedKey> all() {
    return keys.all();
  }

  @POST
  @RolesAllowed(Roles.POLICE)
  @Operation(
      summary = "Make a key for a machine of one's authority",
      description = "This answer shows the key; it is kept as a hash and can't be shown again.")
  @APIResponseSchema(
      value = FeedKey.class,
      responseCode = "201",
      responseDescription = "The key, with `secret`.")
  @APIResponse(responseCode = "400", description = "A field is missing or malformed.")
  @APIResponse(responseCode = "409", description = "The authority has 20 keys that work.")
  public RestResponse<FeedKey> make(@NotNull @Valid FeedKeyRequest request) {
    return RestResponse.ResponseBuilder.create(
            RestResponse.Status.CREATED, keys.make(caller.get(), request))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  @POST
  @Path("/{id}/revocation")
  @Operation(summary = "Revoke a key", description = "It works no more, from the next request on.")
  @APIResponse(responseCode = "200", description = "The key is revoked.")
  @APIResponse(responseCode = "404", description = "There is none that the caller can see.")
  public FeedKey revoke(@Parameter(description = "The key's identifier.") @RestPath UUID id) {
    return keys.revoke(id);
  }
}
