package breachportal.report.breach;

import breachportal.api.identity.CurrentCaller;
import breachportal.api.identity.Roles;
import breachportal.api.json.WireNames;
import breachportal.api.problem.BadRequest;
import breachportal.contract.report.Reason;
import breachportal.contract.report.Report;
import breachportal.contract.report.ReportPage;
import breachportal.contract.report.ReportState;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Reports over HTTP. Not yours, or not sent to you: 404, always.
@Path("/v1/reports")
@Tag(name = "Reports", description = "Breach reports, from draft to acknowledgement.")
class ReportResource {

  @Inject BreachReports reports;
  @Inject ReportLines lines;
  @Inject ReportView view;
  @Inject Openings openings;
  @Inject StartReport start;
  @Inject WithdrawReport withdraw;
  @Inject AcknowledgeReport acknowledge;
  @Inject CurrentCaller caller;

  @GET
  @RolesAllowed(Roles.COMPANY)
  @Transactional
  @Operation(
      summary = "List reports",
      description = "The company's own, the newest first. Police read their inbox.")
  @APIResponse(responseCode = "200", description = "One page of reports.")
  @APIResponse(responseCode = "400", description = "A parameter breaks a rule.")
  public ReportPage list(
      @Parameter(description = "Which page, from 0.")
          @QueryParam("page")
          @DefaultValue("0")
          @Min(0)
          @Max(1_000_000)
          int page,
      @Parameter(description = "How many a page holds.")
          @QueryParam("size")
          @DefaultValue("20")
          @Min(1)
          @Max(100)
          int size,
      @Parameter(description = "Only those in this state, such as `filed`.") @QueryParam("state")
          @Nullable String state) {
    return lines.page(caller.get(), state(state), page, size);
  }

  @POST
  @RolesAllowed(Roles.COMPANY)
  @Operation(summary = "Begin a report", description = "It gets its reference and an empty draft.")
  @APIResponse(
      responseCode = "201",
      description = "The new report; `Location` is its address.",
      content = @Content(schema = @Schema(implementation = Report.class)))
  @APIResponse(responseCode = "409", description = "The organisation is not entered yet.")
  public Response begin() {
    Report report = start.start(caller.get());
    return Response.created(URI.create("/v1/reports/" + report.summary().id()))
        .entity(report)
        .tag(String.valueOf(report.draftVersion()))
        .build();
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.COMPANY, Roles.POLICE})
  @Transactional
  @Operation(
      summary = "Show a report",
      description =
          "With its draft (for its company only), revisions, duties, receipts and files. That police"
              + " opened it stands in its audit trail.")
  @APIResponse(responseCode = "200", description = "The report.")
  @APIResponse(responseCode = "404", description = "There is none that the caller can see.")
  public Report get(@Parameter(description = "The report's identifier.") @RestPath UUID id) {
    BreachReport report = reports.visible(caller.get(), id);
    openings.note(caller.get(), id);
    return view.of(report);
  }

  @POST
  @Path("/{id}/withdrawal")
  @RolesAllowed(Roles.COMPANY)
  @Operation(
      summary = "Withdraw a report",
      description =
          "Nothing is deleted: a last revision says why, and the authorities are told. The same"
              + " reason again changes nothing.")
  @APIResponse(responseCode = "200", description = "The report, withdrawn.")
  @APIResponse(responseCode = "400", description = "A reason is needed.")
  @APIResponse(responseCode = "404", description = "There is none that the caller can see.")
  @APIResponse(responseCode = "409", description = "The report has ended already.")
  public Report withdraw(
      @Parameter(description = "The report's identifier.") @RestPath UUID id,
      @NotNull @Valid Reason reason) {
    return withdraw.withdraw(caller.get(), id, reason.reason());
  }

  @POST
  @Path("/{id}/acknowledgement")
  @RolesAllowed(Roles.POLICE)
  @Operation(
      summary = "Acknowledge a report",
      description = "For the officer's authority and the newest revision; again changes nothing.")
  @APIResponse(responseCode = "200", description = "The report.")
  @APIResponse(responseCode = "404", description = "There is none that the caller can see.")
  public Report acknowledge(
      @Parameter(description = "The report's identifier.") @RestPath UUID id) {
    return acknowledge.acknowledge(caller.get(), id);
  }

  private static @Nullable ReportState state(@Nullable String name) {
    if (name == null || name.isEmpty()) {
      return null;
    }
    return Stream.of(ReportState.values())
        .filter(each -> WireNames.of(each).equals(name))
        .findFirst()
        .orElseThrow(() -> new BadRequest("state", "one_of", "The name of a state is needed."));
  }
}
