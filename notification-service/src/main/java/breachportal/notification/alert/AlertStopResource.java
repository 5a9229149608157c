package breachportal.notification.alert;

import breachportal.api.identity.Roles;
import breachportal.contract.alert.AlertAddress;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// Where the exposure service says who wants alerts to end and has no code at hand.
@Path("/v1/alert-stops")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CODE_SENDER)
@Tag(name = "Alerts")
public class AlertStopResource {

  @Inject StopRequests stops;

  /// Takes in that somebody wants alerts to end.
  @PUT
  @Path("/{id}")
  @Operation(
      summary = "Mail a code by which all alerts to an address end",
      description = "Does the same whether or not the address has any. Idempotent.")
  @APIResponse(responseCode = "204", description = "If it has any, a code is on its way")
  @APIResponse(responseCode = "422", description = "No mail can be sent to that address")
  public RestResponse<Void> stop(@PathParam("id") UUID id, @NotNull @Valid AlertAddress address) {
    stops.take(id, address);
    return RestResponse.noContent();
  }
}
