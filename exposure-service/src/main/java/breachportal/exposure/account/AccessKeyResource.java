package breachportal.exposure.account;

import breachportal.api.identity.Roles;
import breachportal.contract.account.AccessKey;
import breachportal.contract.account.AccessKeyRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// Access keys, as operators keep them.
@Path("/v1/access-keys")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
@Tag(name = "Access keys", description = "Keys by which organisations ask for accounts.")
public class AccessKeyResource {

  @Inject AccessKeys keys;

  /// Makes a key.
  @POST
  @Operation(
      summary = "Make a key for an organisation",
      description = "This answer shows the key; it is kept as a hash and can't be shown again.")
  @APIResponseSchema(
      value = AccessKey.class,
      responseCode = "201",
      responseDescription = "The key, with `key`")
  @APIResponse(responseCode = "400", description = "A field is missing or malformed")
  public RestResponse<AccessKey> make(@NotNull @Valid AccessKeyRequest request) {
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, keys.make(request))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /// Lists all keys.
  @GET
  @Operation(summary = "List all keys", description = "The newest first, at most 1,000.")
  @APIResponse(responseCode = "200", description = "All keys, revoked ones too, without `key`")
  public List<AccessKey> list() {
    return keys.all();
  }

  /// Revokes a key.
  @POST
  @Path("/{id}/revocation")
  @Operation(summary = "Revoke a key", description = "It works no more, from the next request on.")
  @APIResponse(responseCode = "200", description = "The key is revoked")
  @APIResponse(responseCode = "404", description = "There is no such key")
  public AccessKey revoke(UUID id) {
    return keys.revoke(id);
  }
}
