package breachportal.notification.suppression;

import breachportal.api.identity.Roles;
import breachportal.api.problem.NotFound;
import breachportal.contract.campaign.SuppressionCounts;
import breachportal.contract.campaign.SuppressionRemoval;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The suppression list, for the operator.
@Path("/v1/suppressions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
@Tag(name = "Suppressions", description = "Addresses that are not written to, by keyed hash")
class SuppressionResource {
  @Inject Suppressions suppressions;

  @GET
  @Transactional
  @Operation(summary = "How many addresses are suppressed", description = "By reason, now.")
  @APIResponse(responseCode = "200", description = "The counts")
  public SuppressionCounts counts() {
    suppressions.sweep();
    return suppressions.counts();
  }

  @POST
  @Path("removal")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Operation(
      summary = "Remove an address",
      description = "Typed in full, since the list holds none; audited without it.")
  @APIResponse(responseCode = "204", description = "Removed")
  @APIResponse(responseCode = "400", description = "The body can't be read")
  @APIResponse(responseCode = "404", description = "The address is not suppressed")
  public void remove(@NotNull @Valid SuppressionRemoval removal) {
    if (!suppressions.remove(removal.email())) {
      throw new NotFound();
    }
  }
}
