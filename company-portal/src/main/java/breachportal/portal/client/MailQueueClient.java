package breachportal.portal.client;

import breachportal.contract.mail.DeadLetterRetry;
import breachportal.contract.mail.MailQueues;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// The mail that leaves, as the notification service shows it to the operator, called with the
/// token of who is signed in.
@RegisterRestClient(configKey = "notification")
@RegisterProvider(Refusals.class)
@AccessToken
@Path("/v1/mail-queues")
public interface MailQueueClient {

  @GET
  MailQueues queues();

  @POST
  @Path("/dead-letters/{id}/retry")
  void retry(@PathParam("id") UUID id, DeadLetterRetry retry);
}
