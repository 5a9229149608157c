package breachportal.report.inbox;

import breachportal.api.identity.CurrentCaller;
import breachportal.api.identity.Roles;
import breachportal.contract.desk.SavedView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// An officer's saved views over HTTP.
@Path("/v1/inbox/views")
@RolesAllowed(Roles.POLICE)
@Tag(name = "Desk")
class SavedViewResource {

  @Inject SavedViews views;
  @Inject CurrentCaller caller;

  @GET
  @Operation(summary = "List the officer's views", description = "By name; each officer's own.")
  @APIResponse(responseCode = "200", description = "The views.")
  public List<SavedView> list() {
    return views.of(caller.get());
  }

  @POST
  @Operation(summary = "Keep a view", description = "Replaces the officer's view of the same name.")
  @APIResponse(responseCode = "200", description = "All views of the officer.")
  @APIResponse(responseCode = "400", description = "A field breaks a rule.")
  @APIResponse(responseCode = "409", description = "There are 50 already.")
  public List<SavedView> keep(@NotNull @Valid SavedView view) {
    return views.keep(caller.get(), view);
  }

  @DELETE
  @Path("/{id}")
  @Operation(summary = "Delete a view", description = "Deleting it again changes nothing.")
  @APIResponse(responseCode = "204", description = "It is gone.")
  public void delete(@Parameter(description = "The view's identifier.") @RestPath UUID id) {
    views.delete(caller.get(), id);
  }
}
