package breachportal.report.desk;

import breachportal.api.identity.CurrentCaller;
import breachportal.api.identity.Roles;
import breachportal.contract.desk.Assignment;
import breachportal.contract.desk.DeskFile;
import breachportal.contract.desk.HandoverRequest;
import breachportal.contract.desk.StateChange;
import breachportal.contract.desk.WrittenText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// What officers do with a report, over HTTP. Not sent to them: 404, always.
@Path("/v1/reports/{id}")
@RolesAllowed(Roles.POLICE)
@Tag(name = "Desk")
class DeskResource {

  @Inject DeskFiles files;
  @Inject DealWithReport deal;
  @Inject GiveReport give;
  @Inject CurrentCaller caller;

  @GET
  @Path("/desk")
  @Operation(
      summary = "Show what the authority has of a report",
      description = "Its line in the inbox, the dialogue, notes and handovers.")
  @APIResponse(responseCode = "200", description = "What the authority has.")
  @APIResponse(responseCode = "404", description = "There is none that the caller can see.")
  public DeskFile file(@Parameter(description = "The report's identifier.") @RestPath UUID id) {
    return files.of(caller.get(), id);
  }

  @PUT
  @Path("/assignment")
  @Operation(
      summary = "Assign a report",
      description = "To an officer of the same authority, or to nobody.")
  @APIResponse(responseCode = "200", description = "What the authority has of the report.")
  @APIResponse(responseCode = "404", description = "There is none that the caller can see.")
  @APIResponse(responseCode = "422", description = "The authority has no such officer.")
  public DeskFile assign(
      @Parameter(description = "The report's identifier.") @RestPath UUID id,
      @NotNull @Valid Assignment assignment) {
    deal.assign(caller.get(), id, assignment.officer());
    return files.of(caller.get(), id);
  }

  @POST
  @Path("/notes")
  @Operation(
      summary = "Write a note",
      description = "Only the officers of the same authority read it.")
  @APIResponse(responseCode = "200", description = "What the authority has of the report.")
  @APIResponse(responseCode = "400", description = "Words are needed, 4,000 characters at most.")
  @APIResponse(responseCode = "404", description = "There is none that the caller can see.")
  public DeskFile note(
      @Parameter(description = "The report's identifier.") @RestPath UUID id,
      @NotNull @Valid WrittenText note) {
    deal.note(caller.get(), id, note.text());
    return files.of(caller.get(), id);
  }

  @PUT
  @Path("/state")
  @Operation(
      summary = "Say where a report stands",
      description = "Under investigation or closed; a closed one can be taken up again.")
  @APIResponse(responseCode = "200", description = "What the authority has of the report.")
  @APIResponse(responseCode = "404", description = "There is none that the caller can see.")
  @APIResponse(responseCode = "409", description = "The company withdrew it.")
  @APIResponse(responseCode = "422", description = "A report can't be moved to that state.")
  public DeskFile moveTo(
      @Parameter(description = "The report's identifier.") @RestPath UUID id,
      @NotNull @Valid StateChange change) {
    deal.moveTo(caller.get(), id, change.state());
    return files.of(caller.get(), id);
  }

  @POST
  @Path("/handovers")
  @Operation(
      summary = "Hand a report over, or share it",
      description = "The receivers get its newest notice and all later ones; both see the reason.")
  @APIResponse(responseCode = "200", description = "What the authority has of the report.")
  @APIResponse(responseCode = "400", description = "A field breaks a rule.")
  @APIResponse(responseCode = "404", description = "There is none that the caller can see.")
  @APIResponse(responseCode = "422", description = "The receivers are not other authorities.")
  public DeskFile give(
      @Parameter(description = "The report's identifier.") @RestPath UUID id,
      @NotNull @Valid HandoverRequest request) {
    give.give(caller.get(), id, request);
    return files.of(caller.get(), id);
  }
}
