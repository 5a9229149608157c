package breachportal.notification.campaign;

import breachportal.api.identity.CurrentCaller;
import breachportal.api.identity.Roles;
import breachportal.contract.campaign.HoldRequest;
import breachportal.contract.campaign.Telling;
import breachportal.contract.campaign.Telling.PoliceHold;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// How a report's people are told, for the authorities that have its notice.
@Path("/v1/tellings/{reportReference}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.POLICE)
@Tag(name = "Tellings", description = "What police see of a report's campaigns, and their holds")
class TellingResource {
  @Inject CurrentCaller caller;
  @Inject ViewTelling viewTelling;
  @Inject HoldTelling holdTelling;

  @GET
  @Operation(
      summary = "How a report's people are told",
      description = "Its campaigns with their ledgers, and its holds.")
  @APIResponse(responseCode = "200", description = "The telling")
  @APIResponse(responseCode = "404", description = "No notice of it went to the caller's authority")
  public Telling get(@PathParam("reportReference") String reportReference) {
    return viewTelling.of(reportReference, caller.get().authority());
  }

  @POST
  @Path("holds")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Hold the telling",
      description =
          "At once, for every campaign of the report, those to come included; only letters in hand"
              + " at this moment still leave. It ends by itself. With the scope `company` it holds"
              + " every report of the company that the caller's authority has a notice of, those"
              + " filed later included.")
  @APIResponse(
      responseCode = "201",
      description = "The hold",
      content = @Content(schema = @Schema(implementation = PoliceHold.class)))
  @APIResponse(responseCode = "400", description = "The body can't be read")
  @APIResponse(responseCode = "404", description = "No notice of it went to the caller's authority")
  @APIResponse(
      responseCode = "422",
      description = "The end is past or too far, or the company is not known")
  public RestResponse<PoliceHold> hold(
      @PathParam("reportReference") String reportReference, @NotNull @Valid HoldRequest request) {
    return RestResponse.status(
        RestResponse.Status.CREATED, holdTelling.hold(reportReference, caller.get(), request));
  }

  @POST
  @Path("holds/{id}/release")
  @Operation(
      summary = "Release a hold",
      description =
          "Its campaigns go on, unless another hold is left. All holds of a company end together.")
  @APIResponse(responseCode = "204", description = "Released")
  @APIResponse(responseCode = "404", description = "No such hold of the caller's authority")
  @APIResponse(responseCode = "409", description = "It has ended before")
  public void release(
      @PathParam("reportReference") String reportReference, @PathParam("id") UUID id) {
    holdTelling.release(reportReference, id, caller.get());
  }
}
