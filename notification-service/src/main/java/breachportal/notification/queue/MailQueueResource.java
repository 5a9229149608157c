package breachportal.notification.queue;

import breachportal.api.identity.Roles;
import breachportal.contract.mail.DeadLetterRetry;
import breachportal.contract.mail.MailQueues;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The mail that leaves, for the operator.
@Path("/v1/mail-queues")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
@Tag(
    name = "Mail queues",
    description = "What waits, through which relays it leaves, what was given up")
class MailQueueResource {
  @Inject MailQueuesView queues;

  @GET
  @Operation(
      summary = "The mail that leaves",
      description = "Deliveries by lane and state, relays of all replicas, dead letters.")
  @APIResponse(responseCode = "200", description = "The queues")
  public MailQueues get() {
    return queues.all();
  }

  @POST
  @Path("dead-letters/{id}/retry")
  @Operation(
      summary = "Try a dead letter again",
      description =
          "From the beginning; a notice to its authority's address now, when that is said."
              + " Audited.")
  @APIResponse(responseCode = "204", description = "It is due now")
  @APIResponse(responseCode = "404", description = "No such dead letter")
  @APIResponse(responseCode = "422", description = "No address that mail can be sent to")
  public void retry(@PathParam("id") UUID id, @NotNull @Valid DeadLetterRetry retry) {
    queues.retry(id, retry.email());
  }
}
