package breachportal.report.inbox;

import breachportal.api.identity.Caller;
import breachportal.api.identity.CurrentCaller;
import breachportal.api.identity.Roles;
import breachportal.contract.desk.InboxPage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The inbox of the caller's authority over HTTP.
@Path("/v1/inbox")
@RolesAllowed(Roles.POLICE)
@Tag(name = "Desk", description = "What an authority sees of the reports that were sent to it.")
class InboxResource {

  @Inject InboxLines lines;
  @Inject ExportInbox export;
  @Inject CurrentCaller caller;

  @GET
  @Operation(
      summary = "Read the inbox",
      description =
          "The reports that were sent to the officer's authority, filtered, searched, in order, page"
              + " by page.")
  @APIResponse(responseCode = "200", description = "One page.")
  @APIResponse(responseCode = "400", description = "A parameter breaks a rule.")
  public InboxPage read(
      @BeanParam @Valid InboxParameters parameters,
      @Parameter(description = "How many a page holds.")
          @QueryParam("size")
          @DefaultValue("50")
          @Min(1)
          @Max(200)
          int size) {
    Caller officer = caller.get();
    var unused = officer.authority();
    return lines.page(parameters.toQuery(officer), size);
  }

  @GET
  @Path("/export.csv")
  @Produces("text/csv; charset=utf-8")
  @Operation(
      summary = "Export the inbox as CSV",
      description =
          "All that the same parameters find, up to 100,000 reports. Each row carries the officer,"
              + " the time and the number of the export, which stands in the audit trail too.")
  @APIResponse(
      responseCode = "200",
      description = "The rows, UTF-8 with a byte order mark; no cell is a formula.")
  @APIResponse(responseCode = "400", description = "A parameter breaks a rule.")
  public Response export(@BeanParam @Valid InboxParameters parameters) {
    Caller officer = caller.get();
    ExportInbox.File file = export.export(officer, parameters.toQuery(officer));
    return Response.ok(file.bytes(), MediaType.valueOf("text/csv; charset=utf-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
        .build();
  }
}
