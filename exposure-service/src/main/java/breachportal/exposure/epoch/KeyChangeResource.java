package breachportal.exposure.epoch;

import breachportal.api.identity.Roles;
import breachportal.contract.leak.KeyChange;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The epochs of the check's keys.
@Path("/v1/epochs")
@RunOnVirtualThread
@Tag(name = "Epochs", description = "The change of the check's keys, from one epoch to the next.")
public class KeyChangeResource {

  @Inject ChangeKeys changeKeys;

  /// Tells how far a change of keys has come.
  @GET
  @RolesAllowed({Roles.POLICE, Roles.OPERATOR})
  @Operation(
      summary = "Show the epochs that are served",
      description =
          "With the leaks whose files are still to be loaded again, under the newest keys, by"
              + " uploading them as at first. Until then the index of the epoch before answers for"
              + " them.")
  @APIResponse(responseCode = "200", description = "The epochs")
  public KeyChange show() {
    return changeKeys.state();
  }

  /// Ends an epoch before the newest one.
  @DELETE
  @Path("/{epoch}")
  @RolesAllowed(Roles.OPERATOR)
  @Operation(
      summary = "End an epoch",
      description =
          "Deletes the index and the runs that were made under its keys. Then the keys can be taken"
              + " out of the configuration and destroyed.")
  @APIResponse(responseCode = "204", description = "It is ended, or never was")
  @APIResponse(
      responseCode = "409",
      description = "It is the newest, or leaks are still to be loaded again")
  public void end(int epoch) {
    changeKeys.end(epoch);
  }
}
