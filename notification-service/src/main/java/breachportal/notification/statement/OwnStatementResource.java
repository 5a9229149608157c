package breachportal.notification.statement;

import breachportal.api.identity.CurrentCaller;
import breachportal.api.identity.Roles;
import breachportal.notification.campaign.Completeness;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The signed statement of a campaign, for its organisation.
@Path("/v1/campaigns/{id}")
@RolesAllowed(Roles.COMPANY)
@Tag(name = "Statements", description = "What became of every person of a campaign, signed")
class OwnStatementResource {
  @Inject CurrentCaller caller;
  @Inject Completeness completeness;
  @Inject StatementForm form;

  @GET
  @Path("statement.{form}")
  @Produces(MediaType.WILDCARD)
  @Operation(
      summary = "The completeness statement of a campaign",
      description = "As `json` or `pdf`; the page carries the JSON, and both can be verified.")
  @APIResponse(
      responseCode = "200",
      description = "The signed statement",
      content = @Content(mediaType = "application/octet-stream"))
  @APIResponse(responseCode = "404", description = "No such campaign of the caller's, or form")
  @APIResponse(responseCode = "409", description = "Not started")
  public Response statement(
      @PathParam("id") UUID id,
      @PathParam("form") String wanted,
      @QueryParam("language") @Nullable String language) {
    return form.answer(
        completeness.toOrganisation(id, caller.get().organisation()), wanted, language);
  }
}
