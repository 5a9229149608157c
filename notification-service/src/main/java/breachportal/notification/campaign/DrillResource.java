package breachportal.notification.campaign;

import breachportal.api.identity.CurrentCaller;
import breachportal.api.identity.Roles;
import breachportal.contract.campaign.Campaign;
import breachportal.contract.campaign.DrillRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// Drills of campaigns: nobody gets any of their mail.
@Path("/v1/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.COMPANY)
@Tag(name = "Campaigns")
class DrillResource {
  @Inject CurrentCaller caller;
  @Inject Drills drills;

  @POST
  @Path("{id}/drills")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Begin a drill of a campaign",
      description =
          "A campaign of its own, marked as a drill wherever it is seen: the same letters, a list of"
              + " invented people of the same languages, and simulated mail servers at the last"
              + " step. It is started, paused and cancelled like any.")
  @APIResponse(
      responseCode = "201",
      description = "The drill, a draft; its address is in Location",
      content = @Content(schema = @Schema(implementation = Campaign.class)))
  @APIResponse(responseCode = "400", description = "The body can't be read")
  @APIResponse(responseCode = "404", description = "No such campaign of the caller's")
  @APIResponse(responseCode = "409", description = "It is a drill itself")
  @APIResponse(responseCode = "422", description = "The shares are more than the whole")
  public RestResponse<Campaign> begin(
      @PathParam("id") UUID id, @NotNull @Valid DrillRequest request) throws IOException {
    Campaign drill = drills.begin(id, caller.get().organisation(), request);
    return ResponseBuilder.<Campaign>created(URI.create("/v1/campaigns/" + drill.id()))
        .entity(drill)
        .build();
  }

  @DELETE
  @Path("{id}")
  @Operation(
      summary = "Delete a drill",
      description = "With its list, its letters and its ledger. A campaign that is meant stays.")
  @APIResponse(responseCode = "204", description = "It is gone")
  @APIResponse(responseCode = "404", description = "No such campaign of the caller's")
  @APIResponse(responseCode = "409", description = "It is no drill")
  public void delete(@PathParam("id") UUID id) {
    drills.delete(id, caller.get().organisation());
  }
}
