package breachportal.report.breach;

import breachportal.api.identity.CurrentCaller;
import breachportal.api.identity.Roles;
import breachportal.contract.notice.BreachNotice;
import breachportal.contract.report.FilingReceipt;
import breachportal.contract.report.Obligation;
import breachportal.contract.report.Report.RevisionSummary;
import breachportal.contract.report.Revision;
import breachportal.report.obligation.Duties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
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

/// Filings, what they became, and the duties that they meet, over HTTP.
@Path("/v1/reports/{id}")
@Tag(name = "Filings", description = "Filing a report, its revisions and its duties.")
class FilingResource {

  @Inject BreachReports reports;
  @Inject Revisions revisions;
  @Inject Openings openings;
  @Inject Duties duties;
  @Inject FileBreachReport file;
  @Inject ObjectMapper mapper;
  @Inject CurrentCaller caller;

  @POST
  @Path("/filings")
  @RolesAllowed(Roles.COMPANY)
  @Operation(
      summary = "File the draft",
      description =
          "Makes it a revision that never changes, and sends its notice to the authorities. The"
              + " same key again gives the same receipt and files nothing.")
  @APIResponse(
      responseCode = "201",
      description = "The receipt.",
      content = @Content(schema = @Schema(implementation = FilingReceipt.class)))
  @APIResponse(responseCode = "400", description = "`Idempotency-Key` is missing or too long.")
  @APIResponse(responseCode = "404", description = "There is none that the caller can see.")
  @APIResponse(
      responseCode = "409",
      description = "There is no draft, the report has ended, or the key filed another report.")
  @APIResponse(responseCode = "422", description = "Fields are missing or break rules.")
  public Response file(
      @Parameter(description = "The report's identifier.") @RestPath UUID id,
      @Parameter(description = "Names this request, 1 to 200 characters.", required = true)
          @HeaderParam("Idempotency-Key")
          @Nullable String key) {
    FilingReceipt receipt = file.file(caller.get(), id, IdempotencyKey.in(key));
    return Response.status(Response.Status.CREATED).entity(receipt).build();
  }

  @GET
  @Path("/revisions")
  @RolesAllowed({Roles.COMPANY, Roles.POLICE})
  @Transactional
  @Operation(summary = "List the revisions", description = "The oldest first.")
  @APIResponse(responseCode = "200", description = "A line for each revision.")
  @APIResponse(responseCode = "404", description = "There is none that the caller can see.")
  public List<RevisionSummary> revisions(
      @Parameter(description = "The report's identifier.") @RestPath UUID id) {
    return revisions.summaries(reports.visible(caller.get(), id).id());
  }

  @GET
  @Path("/revisions/{number}")
  @RolesAllowed({Roles.COMPANY, Roles.POLICE})
  @Transactional
  @Operation(
      summary = "Show a revision",
      description = "What was filled in, the notice that was sent, and what changed.")
  @APIResponse(responseCode = "200", description = "The revision.")
  @APIResponse(responseCode = "404", description = "There is none that the caller can see.")
  public Revision revision(
      @Parameter(description = "The report's identifier.") @RestPath UUID id,
      @Parameter(description = "Which revision, from 1.") @RestPath int number)
      throws JsonProcessingException {
    BreachReport report = reports.visible(caller.get(), id);
    FiledRevision filed = revisions.of(report, number);
    openings.note(caller.get(), id);
    return new Revision(
        filed.summary(),
        filed.content(),
        mapper.readValue(filed.noticeJson(), BreachNotice.class),
        filed.severity(),
        number == 1
            ? List.of()
            : Changes.between(revisions.of(report, number - 1).content(), filed.content(), mapper));
  }

  @GET
  @Path("/obligations")
  @RolesAllowed({Roles.COMPANY, Roles.POLICE})
  @Transactional
  @Operation(
      summary = "List the duties",
      description = "Whom to tell by when, and when it was done; the nearest first.")
  @APIResponse(responseCode = "200", description = "The duties.")
  @APIResponse(responseCode = "404", description = "There is none that the caller can see.")
  public List<Obligation> obligations(
      @Parameter(description = "The report's identifier.") @RestPath UUID id) {
    return duties.obligationsOf(reports.visible(caller.get(), id).id());
  }
}
