package breachportal.portal.operator;

import breachportal.api.identity.Roles;
import breachportal.contract.mail.DeadLetterRetry;
import breachportal.contract.mail.MailQueues;
import breachportal.contract.organisation.Authority;
import breachportal.portal.client.MailQueueClient;
import breachportal.portal.client.Reports;
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
import org.jspecify.annotations.Nullable;

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
  private final Reports reports;
  private final InstantSource clock;

  MailPages(@RestClient MailQueueClient mail, @RestClient Reports reports, InstantSource clock) {
    this.mail = mail;
    this.reports = reports;
    this.clock = clock;
  }

  /// @return the queues as they are now
  @GET
  public Response queues() {
    return Html.ok(Templates.mail(mail.queues(), clock.instant()));
  }

  /// Tries again at the address that the authority has now: the one that it had may be why.
  ///
  /// @param id a dead letter
  /// @return the way back to the queues
  @POST
  @Path("/dead-letters/{id}/retry")
  public Response retry(@PathParam("id") UUID id) {
    try {
      mail.retry(id, new DeadLetterRetry(address(id)));
    } catch (ServiceRefusal refusal) {
      if (refusal.status() != 404) {
        throw refusal;
      }
    }
    return Html.next("/operator/mail?retried");
  }

  /// @return where the notice goes; null when it is none of an authority's
  private @Nullable String address(UUID id) {
    return mail.queues().deadLetters().stream()
        .filter(each -> each.id().equals(id) && each.authorityId() != null)
        .flatMap(
            each ->
                reports.authorities().stream()
                    .filter(authority -> authority.id().equals(each.authorityId())))
        .map(Authority::email)
        .findFirst()
        .orElse(null);
  }
}
