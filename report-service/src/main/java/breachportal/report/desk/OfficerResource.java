package breachportal.report.desk;

import breachportal.api.identity.CurrentCaller;
import breachportal.api.identity.Roles;
import breachportal.contract.desk.Officer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The officers of the caller's authority over HTTP.
@Path("/v1/officers")
@RolesAllowed(Roles.POLICE)
@Tag(name = "Desk")
class OfficerResource {

  @Inject Officers officers;
  @Inject CurrentCaller caller;

  @GET
  @Operation(
      summary = "List the officers of the authority",
      description = "Those who have been at the desk: whom a report can be assigned to.")
  @APIResponse(responseCode = "200", description = "The officers, by name.")
  public List<Officer> list() {
    return officers.colleaguesOf(caller.get());
  }
}
