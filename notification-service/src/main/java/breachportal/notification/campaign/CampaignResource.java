package breachportal.notification.campaign;

import breachportal.api.identity.CurrentCaller;
import breachportal.api.identity.Roles;
import breachportal.contract.campaign.Campaign;
import breachportal.contract.campaign.CampaignRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// The campaigns of the caller's organisation.
@Path("/v1/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.COMPANY)
@Tag(name = "Campaigns", description = "Telling the people concerned, and accounting for each")
class CampaignResource {
  @Inject CurrentCaller caller;
  @Inject Campaigns campaigns;
  @Inject CampaignViews views;
  @Inject BeginCampaign beginCampaign;
  @Inject RunCampaign runCampaign;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Begin a campaign",
      description =
          "A draft for one filed report of the caller's, with a letter in each language to begin"
              + " with. The holds of that report are its holds.")
  @APIResponse(
      responseCode = "201",
      description = "The campaign; its address is in Location",
      content = @Content(schema = @Schema(implementation = Campaign.class)))
  @APIResponse(responseCode = "400", description = "The body can't be read")
  @APIResponse(
      responseCode = "409",
      description = "No notice of such a report of the caller's has gone out yet")
  public RestResponse<Campaign> begin(@NotNull @Valid CampaignRequest request) {
    Campaign campaign = beginCampaign.begin(organisation(), request);
    return ResponseBuilder.<Campaign>created(URI.create("/v1/campaigns/" + campaign.id()))
        .entity(campaign)
        .build();
  }

  @GET
  @Transactional
  @Operation(
      summary = "The campaigns of a report",
      description = "Those of the caller's organisation, the newest first, at most 100.")
  @APIResponse(responseCode = "200", description = "The campaigns")
  @APIResponse(responseCode = "400", description = "No report is named")
  public List<Campaign> ofReport(@NotNull @QueryParam("reportId") UUID reportId) {
    return campaigns.ofReport(reportId, organisation()).stream().map(views::of).toList();
  }

  @GET
  @Path("{id}")
  @Transactional
  @Operation(
      summary = "A campaign",
      description = "Its state, letters and list, and the ledger: what became of every row.")
  @APIResponse(responseCode = "200", description = "The campaign")
  @APIResponse(responseCode = "404", description = "No such campaign of the caller's")
  public Campaign get(@PathParam("id") UUID id) {
    return views.of(campaigns.own(id, organisation()));
  }

  @POST
  @Path("{id}/start")
  @Operation(
      summary = "Start sending",
      description = "Needs a list and all three letters; neither can be changed afterwards.")
  @APIResponse(
      responseCode = "202",
      description = "The campaign is running",
      content = @Content(schema = @Schema(implementation = Campaign.class)))
  @APIResponse(responseCode = "404", description = "No such campaign of the caller's")
  @APIResponse(responseCode = "409", description = "It is no draft, or something is missing")
  public RestResponse<Campaign> start(@PathParam("id") UUID id) {
    return accepted(runCampaign.start(id, organisation()));
  }

  @POST
  @Path("{id}/pause")
  @Operation(
      summary = "Pause sending",
      description = "Only the letters in hand at this moment still leave.")
  @APIResponse(
      responseCode = "202",
      description = "The campaign is paused",
      content = @Content(schema = @Schema(implementation = Campaign.class)))
  @APIResponse(responseCode = "404", description = "No such campaign of the caller's")
  @APIResponse(responseCode = "409", description = "It is not running")
  public RestResponse<Campaign> pause(@PathParam("id") UUID id) {
    return accepted(runCampaign.pause(id, organisation()));
  }

  @POST
  @Path("{id}/resume")
  @Operation(summary = "Resume sending", description = "Goes on where it was paused.")
  @APIResponse(
      responseCode = "202",
      description = "The campaign is running again",
      content = @Content(schema = @Schema(implementation = Campaign.class)))
  @APIResponse(responseCode = "404", description = "No such campaign of the caller's")
  @APIResponse(responseCode = "409", description = "It is not paused")
  public RestResponse<Campaign> resume(@PathParam("id") UUID id) {
    return accepted(runCampaign.resume(id, organisation()));
  }

  @POST
  @Path("{id}/cancel")
  @Operation(
      summary = "Cancel the rest",
      description =
          "For good. Only the letters in hand at this moment still leave; every row that is not"
              + " decided becomes cancelled in the ledger, and then the campaign is complete.")
  @APIResponse(
      responseCode = "202",
      description = "Nothing more is sent",
      content = @Content(schema = @Schema(implementation = Campaign.class)))
  @APIResponse(responseCode = "404", description = "No such campaign of the caller's")
  @APIResponse(responseCode = "409", description = "It is a draft, complete or cancelled")
  public RestResponse<Campaign> cancel(@PathParam("id") UUID id) {
    return accepted(runCampaign.cancelRest(id, organisation()));
  }

  private UUID organisation() {
    return caller.get().organisation();
  }

  private static RestResponse<Campaign> accepted(Campaign campaign) {
    return RestResponse.status(RestResponse.Status.ACCEPTED, campaign);
  }
}
