package breachportal.report.cases;

import breachportal.api.identity.CurrentCaller;
import breachportal.api.identity.Roles;
import breachportal.contract.desk.CaseFile;
import breachportal.contract.desk.CaseRequest;
import breachportal.contract.desk.CaseStateChange;
import breachportal.contract.desk.CaseSummary;
import breachportal.contract.desk.LeakLink;
import breachportal.contract.desk.WrittenText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// Cases over HTTP. Not joined: 404, always.
@Path("/v1/cases")
@RolesAllowed(Roles.POLICE)
@Tag(name = "Cases", description = "Reports and leaks that belong together.")
class CaseResource {

  @Inject Cases cases;
  @Inject CaseFiles files;
  @Inject CurrentCaller caller;

  @GET
  @Operation(
      summary = "List the cases",
      description = "Those that the officer's authority has joined; open ones first, at most 200.")
  @APIResponse(responseCode = "200", description = "The cases.")
  public List<CaseSummary> list() {
    return files.all(caller.get());
  }

  @POST
  @Operation(
      summary = "Open a case",
      description = "With the reports it begins with; the officer's authority leads it.")
  @APIResponse(responseCode = "200", description = "The case.")
  @APIResponse(responseCode = "400", description = "A field breaks a rule.")
  @APIResponse(responseCode = "404", description = "A report was not sent to the authority.")
  public CaseFile open(@NotNull @Valid CaseRequest request) {
    return files.of(caller.get(), cases.open(caller.get(), request));
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "Show a case",
      description =
          "With its authorities, reports, leaks and history, and reports that may belong to it.")
  @APIResponse(responseCode = "200", description = "The case.")
  @APIResponse(responseCode = "404", description = "There is none that the caller can see.")
  public CaseFile show(@Parameter(description = "The case's identifier.") @RestPath UUID id) {
    return files.of(caller.get(), id);
  }

  @POST
  @Path("/{id}/leaks")
  @Operation(summary = "Link a leak", description = "With the title that it has now.")
  @APIResponse(responseCode = "200", description = "The case.")
  @APIResponse(responseCode = "400", description = "A field breaks a rule.")
  @APIResponse(responseCode = "404", description = "There is none that the caller can see.")
  @APIResponse(responseCode = "409", description = "The case has ended.")
  public CaseFile addLeak(
      @Parameter(description = "The case's identifier.") @RestPath UUID id,
      @NotNull @Valid LeakLink leak) {
    cases.addLeak(caller.get(), id, leak);
    return files.of(caller.get(), id);
  }

  @POST
  @Path("/{id}/notes")
  @Operation(summary = "Write a note", description = "All who have joined the case read it.")
  @APIResponse(responseCode = "200", description = "The case.")
  @APIResponse(responseCode = "400", description = "Words are needed, 4,000 characters at most.")
  @APIResponse(responseCode = "404", description = "There is none that the caller can see.")
  public CaseFile note(
      @Parameter(description = "The case's identifier.") @RestPath UUID id,
      @NotNull @Valid WrittenText note) {
    cases.note(caller.get(), id, note.text());
    return files.of(caller.get(), id);
  }

  @PUT
  @Path("/{id}/state")
  @Operation(summary = "Close a case, or take it up again")
  @APIResponse(responseCode = "200", description = "The case.")
  @APIResponse(responseCode = "404", description = "There is none that the caller can see.")
  @APIResponse(responseCode = "409", description = "The case went on as another.")
  public CaseFile moveTo(
      @Parameter(description = "The case's identifier.") @RestPath UUID id,
      @NotNull @Valid CaseStateChange change) {
    cases.moveTo(caller.get(), id, change.state());
    return files.of(caller.get(), id);
  }

  @POST
  @Path("/{id}/split")
  @Operation(
      summary = "Split a case",
      description = "Some of its reports go on as a case of their own; both say so.")
  @APIResponse(responseCode = "200", description = "The new case.")
  @APIResponse(responseCode = "404", description = "There is none that the caller can see.")
  @APIResponse(responseCode = "409", description = "The case has ended.")
  @APIResponse(responseCode = "422", description = "A report is not linked to the case.")
  public CaseFile split(
      @Parameter(description = "The case's identifier.") @RestPath UUID id,
      @NotNull @Valid CaseRequest request) {
    return files.of(caller.get(), cases.split(caller.get(), id, request));
  }

  @POST
  @Path("/{id}/reports/{report}")
  @Operation(summary = "Link a report", description = "It is shared with all who have joined.")
  @APIResponse(responseCode = "200", description = "The case.")
  @APIResponse(responseCode = "404", description = "There is none that the caller can see.")
  @APIResponse(responseCode = "409", description = "The case has ended.")
  public CaseFile addReport(
      @Parameter(description = "The case's identifier.") @RestPath UUID id,
      @Parameter(description = "The report's identifier.") @RestPath UUID report) {
    cases.addReport(caller.get(), id, report);
    return files.of(caller.get(), id);
  }

  @DELETE
  @Path("/{id}/reports/{report}")
  @Operation(
      summary = "Take a report out of a case",
      description = "The case remembers that it was there.")
  @APIResponse(responseCode = "200", description = "The case.")
  @APIResponse(responseCode = "404", description = "There is none that the caller can see.")
  @APIResponse(responseCode = "409", description = "The case has ended.")
  public CaseFile removeReport(
      @Parameter(description = "The case's identifier.") @RestPath UUID id,
      @Parameter(description = "The report's identifier.") @RestPath UUID report) {
    cases.removeReport(caller.get(), id, report);
    return files.of(caller.get(), id);
  }

  @POST
  @Path("/{id}/authorities/{authority}")
  @Operation(
      summary = "Let an authority join",
      description = "It sees the case and its reports from now on.")
  @APIResponse(responseCode = "200", description = "The case.")
  @APIResponse(responseCode = "404", description = "There is none that the caller can see.")
  @APIResponse(responseCode = "409", description = "The case has ended.")
  @APIResponse(responseCode = "422", description = "It can't be done with that one.")
  public CaseFile join(
      @Parameter(description = "The case's identifier.") @RestPath UUID id,
      @Parameter(description = "The authority's identifier.") @RestPath UUID authority) {
    cases.join(caller.get(), id, authority);
    return files.of(caller.get(), id);
  }

  @DELETE
  @Path("/{id}/leaks/{leak}")
  @Operation(
      summary = "Take a leak out of a case",
      description = "The case remembers that it was there.")
  @APIResponse(responseCode = "200", description = "The case.")
  @APIResponse(responseCode = "404", description = "There is none that the caller can see.")
  @APIResponse(responseCode = "409", description = "The case has ended.")
  public CaseFile removeLeak(
      @Parameter(description = "The case's identifier.") @RestPath UUID id,
      @Parameter(description = "The leak's identifier.") @RestPath UUID leak) {
    cases.removeLeak(caller.get(), id, leak);
    return files.of(caller.get(), id);
  }

  @POST
  @Path("/{id}/merger/{into}")
  @Operation(
      summary = "Merge a case into another",
      description =
          "By its leading authority; it stays as it was, and what is linked to it goes on there.")
  @APIResponse(responseCode = "200", description = "The case.")
  @APIResponse(responseCode = "404", description = "There is none that the caller can see.")
  @APIResponse(responseCode = "409", description = "The case has ended.")
  @APIResponse(responseCode = "422", description = "It can't be done with that one.")
  public CaseFile merge(
      @Parameter(description = "The case's identifier.") @RestPath UUID id,
      @Parameter(description = "The other case's identifier.") @RestPath UUID into) {
    cases.merge(caller.get(), id, into);
    return files.of(caller.get(), id);
  }
}
