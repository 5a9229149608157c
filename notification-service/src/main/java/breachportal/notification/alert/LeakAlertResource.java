package breachportal.notification.alert;

import breachportal.api.identity.Roles;
import breachportal.contract.alert.EndedSubscriptions;
import breachportal.contract.alert.LeakAlert;
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

/// Where the exposure service says whom a leak concerns.
@Path("/v1/leak-alerts")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CODE_SENDER)
@Tag(name = "Alerts")
public class LeakAlertResource {

  @Inject LeakAlerts alerts;

  /// Takes in whom a leak concerns.
  @PUT
  @Path("/{leak}")
  @Operation(
      summary = "Alert subscribers of a leak",
      description =
          "At most 1,000 at a time. Each confirmed address gets one mail a leak, however often this"
              + " is said.")
  @APIResponse(responseCode = "200", description = "The subscriptions that are over")
  public EndedSubscriptions alert(@PathParam("leak") UUID leak, @NotNull @Valid LeakAlert alert) {
    return new EndedSubscriptions(alerts.take(leak, alert));
  }
}
