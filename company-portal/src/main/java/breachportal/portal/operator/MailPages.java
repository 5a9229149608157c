package breachportal.portal.operator;

import breachportal.api.identity.Roles;
import breachportal.contract.mail.MailQueues;
import breachportal.portal.client.MailQueueClient;
import breachportal.portal.client.ServiceRefusal;
import breachportal.portal.page.Html;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// The mail that leaves: lanes, relays and dead letters.
@Path("/operator/mail")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
public class MailPages {

  @CheckedTemplate(basePath = "operator")
  static class Templates {
    static native TemplateInstance mail(MailQueues queues, Instant now);
  }

  private final MailQueueClient mail;
  private final InstantSource clock;

  MailPages(@RestClient MailQueueClient mail, InstantSource clock) {
    this.mail = mail;
    this.clock = clock;
  }

  /// @return the queues as they are now
  @GET
  public Response queues() {
    return Html.ok(Templates.mail(mail.queues(), clock.instant()));
  }

  /// @param id a dead letter
  /// @return the way back to the queues
  @POST
  @Path("/dead-letters/{id}/retry")
  public Response retry(@PathParam("id") UUID id) {
    try {
      mail.retry(id);
    } catch (ServiceRefusal refusal) {
      if (refusal.status() != 404) {
        throw refusal;
      }
    }
    return Html.next("/operator/mail?retried");
  }
}
