package breachportal.notification.campaign;

import breachportal.api.identity.CurrentCaller;
import breachportal.api.identity.Roles;
import breachportal.contract.campaign.PublicNotice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Those whom a campaign's letters did not reach, and what can be done for them.
@Path("/v1/campaigns/{id}")
@RolesAllowed(Roles.COMPANY)
@Tag(name = "Campaigns")
class UnreachedResource {
  @Inject CurrentCaller caller;
  @Inject UnreachablePeople people;
  @Inject PublicNotices publicNotices;

  @GET
  @Path("unreachable")
  @Produces("text/csv")
  @Operation(
      summary = "The people whom no letter reached, as CSV",
      description =
          "Name, phone, language, reference code, outcome and the list's own columns of those"
              + " bounced, suppressed or unreachable, for a text message or a letter. Audited.")
  @APIResponse(responseCode = "200", description = "The rows in the order of the list")
  @APIResponse(responseCode = "404", description = "No such campaign of the caller's")
  @APIResponse(responseCode = "409", description = "Not started, or the list's key is destroyed")
  public StreamingOutput unreachable(@PathParam("id") UUID id) {
    UUID listId = people.open(id, caller.get().organisation());
    return out ->
        people.write(
            listId, new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
  }

  @GET
  @Path("public-notice")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "A public notice, proposed",
      description = "For those whom no letter reached: the letters' content in each language.")
  @APIResponse(responseCode = "200", description = "The proposal, and how many were not reached")
  @APIResponse(responseCode = "404", description = "No such campaign of the caller's")
  @APIResponse(responseCode = "409", description = "Not started")
  public PublicNotice publicNotice(@PathParam("id") UUID id) {
    return publicNotices.propose(id, caller.get().organisation());
  }
}
