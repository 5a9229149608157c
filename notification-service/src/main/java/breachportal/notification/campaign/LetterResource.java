package breachportal.notification.campaign;

import breachportal.api.identity.CurrentCaller;
import breachportal.api.identity.Roles;
import breachportal.contract.campaign.Campaign;
import breachportal.contract.campaign.Letter;
import breachportal.contract.campaign.LetterPreview;
import breachportal.contract.campaign.TestSend;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// The letters of a campaign.
@Path("/v1/campaigns/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.COMPANY)
@Tag(name = "Letters", description = "What the people concerned are told, in each language")
class LetterResource {
  @Inject CurrentCaller caller;
  @Inject WriteLetter writeLetter;
  @Inject LetterProofs proofs;

  @PUT
  @Path("letters/{language}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Write a letter",
      description =
          "While the campaign is a draft. Plain text; a link is refused. `{{name}}`, `{{phone}}` and"
              + " the keys of the list's own columns stand for what a row says, with what stands"
              + " there otherwise after a bar: `{{name|customer}}`.")
  @APIResponse(responseCode = "200", description = "The campaign with the letter")
  @APIResponse(responseCode = "400", description = "The body can't be read")
  @APIResponse(responseCode = "404", description = "No such campaign, or no such language")
  @APIResponse(responseCode = "409", description = "The campaign is no draft any more")
  @APIResponse(responseCode = "422", description = "A field breaks a rule, such as no_link")
  public Campaign write(
      @PathParam("id") UUID id,
      @PathParam("language") String language,
      @NotNull @Valid Letter letter) {
    return writeLetter.write(id, organisation(), Letters.language(language), letter);
  }

  @GET
  @Path("preview/{language}")
  @Operation(
      summary = "See a letter as its reader will",
      description =
          "For an invented person, as text and as HTML of the same content; with `bare`, for somebody"
              + " of whom the list says nothing.")
  @APIResponse(responseCode = "200", description = "The letter")
  @APIResponse(responseCode = "404", description = "No such campaign, or no such language")
  public LetterPreview preview(
      @PathParam("id") UUID id,
      @PathParam("language") String language,
      @QueryParam("bare") @DefaultValue("false") boolean bare) {
    return proofs.preview(id, organisation(), Letters.language(language), bare);
  }

  @POST
  @Path("test")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Send a letter to its author first",
      description = "Marked as a test; in no ledger. A campaign may send a few only.")
  @APIResponse(responseCode = "202", description = "The mail server has taken it")
  @APIResponse(responseCode = "400", description = "The body can't be read")
  @APIResponse(responseCode = "404", description = "No such campaign of the caller's")
  @APIResponse(responseCode = "429", description = "The campaign has sent all its tests")
  @APIResponse(responseCode = "503", description = "The mail server did not take it")
  public RestResponse<Void> test(@PathParam("id") UUID id, @NotNull @Valid TestSend test) {
    proofs.send(id, organisation(), test);
    return RestResponse.accepted();
  }

  private UUID organisation() {
    return caller.get().organisation();
  }
}
