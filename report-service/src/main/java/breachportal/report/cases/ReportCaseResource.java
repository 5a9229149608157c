package breachportal.report.cases;

import breachportal.api.identity.CurrentCaller;
import breachportal.api.identity.Roles;
import breachportal.contract.desk.CasesOfReport;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// The cases of a report over HTTP.
@Path("/v1/reports/{id}/cases")
@Tag(name = "Cases")
class ReportCaseResource {

  @Inject CaseFiles files;
  @Inject CurrentCaller caller;

  @GET
  @RolesAllowed(Roles.POLICE)
  @Operation(
      summary = "Show the cases of a report, and reports like it",
      description =
          "Each report like it with what it has in common: address of sale, partner,"
              + " time, counts.")
  @APIResponse(responseCode = "200", description = "Its cases, and reports like it.")
  @APIResponse(responseCode = "404", description = "There is none that the caller can see.")
  public CasesOfReport show(
      @Parameter(description = "The report's identifier.") @RestPath UUID id) {
    return files.ofReport(caller.get(), id);
  }
}
