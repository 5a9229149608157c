package breachportal.notification.webhook;

import breachportal.api.identity.Roles;
import breachportal.contract.channel.WebhookChange;
import breachportal.contract.channel.WebhookSecret;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// Where authorities' notices are posted, for the operator.
@Path("/v1/channels/{authorityId}/webhook")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
@Tag(name = "Channels")
public class WebhookResource {
  @Inject Webhooks webhooks;

  /// Sets where notices are posted.
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Have an authority's notices posted to an address",
      description =
          "From the next notice on, beside the mail. Draws a new secret, which this answer shows and"
              + " nothing ever again. Audited.")
  @APIResponseSchema(
      value = WebhookSecret.class,
      responseCode = "200",
      responseDescription = "The secret")
  @APIResponse(responseCode = "422", description = "Nothing may be posted there")
  public RestResponse<WebhookSecret> set(
      @PathParam("authorityId") UUID authorityId, @NotNull @Valid WebhookChange change) {
    return once(webhooks.set(authorityId, change.url()));
  }

  /// Draws a new secret.
  @POST
  @Path("secret")
  @Operation(
      summary = "Draw a new secret",
      description = "The one before it signs, too, for a day. Audited.")
  @APIResponseSchema(
      value = WebhookSecret.class,
      responseCode = "200",
      responseDescription = "The secret")
  @APIResponse(responseCode = "404", description = "The authority has no webhook")
  public RestResponse<WebhookSecret> rotate(@PathParam("authorityId") UUID authorityId) {
    return once(webhooks.rotate(authorityId));
  }

  /// Posts no more.
  @DELETE
  @Operation(summary = "Post no more", description = "What waits is dropped, too. Audited.")
  @APIResponse(responseCode = "204", description = "Nothing is posted to the authority")
  @APIResponse(responseCode = "404", description = "The authority has no webhook")
  public void remove(@PathParam("authorityId") UUID authorityId) {
    webhooks.remove(authorityId);
  }

  /// Tries a post again.
  @POST
  @Path("dead-letters/{messageId}/retry")
  @Operation(summary = "Try a given-up post again", description = "From the beginning. Audited.")
  @APIResponse(responseCode = "204", description = "It is due now")
  @APIResponse(responseCode = "404", description = "No such post was given up")
  public void retry(
      @PathParam("authorityId") UUID authorityId, @PathParam("messageId") UUID messageId) {
    webhooks.retry(authorityId, messageId);
  }

  private static RestResponse<WebhookSecret> once(WebhookSecret secret) {
    return RestResponse.ResponseBuilder.ok(secret)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
