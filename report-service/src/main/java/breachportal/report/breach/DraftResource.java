package breachportal.report.breach;

import breachportal.api.identity.CurrentCaller;
import breachportal.api.identity.Roles;
import breachportal.contract.breach.ReportContent;
import breachportal.contract.problem.Problem.FieldError;
import breachportal.contract.report.Report;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Drafts over HTTP; only their company knows of them.
@Path("/v1/reports/{id}/draft")
@RolesAllowed(Roles.COMPANY)
@Tag(name = "Drafts", description = "What is filled in and not filed yet.")
class DraftResource {

  @Inject BreachReports reports;
  @Inject Drafts drafts;
  @Inject StartReport start;
  @Inject SaveDraft save;
  @Inject FilingCheck check;
  @Inject CurrentCaller caller;
  @Inject InstantSource time;

  @POST
  @Operation(
      summary = "Begin a supplement",
      description = "A draft that begins as the newest revision; one that is there stays.")
  @APIResponse(
      responseCode = "200",
      description = "The report with its draft; `ETag` is the draft's version.",
      content = @Content(schema = @Schema(implementation = Report.class)))
  @APIResponse(responseCode = "404", description = "There is none that the caller can see.")
  @APIResponse(responseCode = "409", description = "The report has ended.")
  public Response begin(@Parameter(description = "The report's identifier.") @RestPath UUID id) {
    return answer(start.supplement(caller.get(), id));
  }

  @PUT
  @Operation(
      summary = "Save the draft",
      description =
          "Replaces all of it. What is certainly wrong is refused; what is missing is not, until"
              + " it is filed.")
  @APIResponse(
      responseCode = "200",
      description = "The report with its draft; `ETag` is the draft's new version.",
      content = @Content(schema = @Schema(implementation = Report.class)))
  @APIResponse(responseCode = "400", description = "The body can't be read.")
  @APIResponse(responseCode = "404", description = "There is none that the caller can see.")
  @APIResponse(responseCode = "409", description = "The report has ended.")
  @APIResponse(responseCode = "412", description = "The draft was changed in between.")
  @APIResponse(responseCode = "422", description = "A field breaks a rule.")
  @APIResponse(responseCode = "428", description = "`If-Match` is missing.")
  public Response save(
      @Parameter(description = "The report's identifier.") @RestPath UUID id,
      @Parameter(
              description = "The version of the draft that was read, in quotes; `\"0\"` for none.")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @NotNull @Valid ReportContent content) {
    return answer(save.save(caller.get(), id, content, VersionNeeded.in(ifMatch)));
  }

  @GET
  @Path("/check")
  @Transactional
  @Operation(
      summary = "Check the draft",
      description = "Lists what filing it now would refuse; an empty list means that it is ready.")
  @APIResponse(responseCode = "200", description = "The fields that break rules.")
  @APIResponse(responseCode = "404", description = "There is none that the caller can see.")
  @APIResponse(responseCode = "409", description = "There is no draft.")
  public List<FieldError> check(
      @Parameter(description = "The report's identifier.") @RestPath UUID id) {
    BreachReport report = reports.visible(caller.get(), id);
    return check.errors(report, drafts.contentOf(report), time.instant()).list();
  }

  private static Response answer(Report report) {
    return Response.ok(report).tag(String.valueOf(report.draftVersion())).build();
  }
}
