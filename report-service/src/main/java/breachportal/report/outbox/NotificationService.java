package breachportal.report.outbox;

import breachportal.contract.notice.NoticeDelivery;
import breachportal.contract.notice.NoticeMessage;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;

/// The notification service, as this one needs it; called with this service's own account.
@RegisterRestClient(configKey = "notification")
@OidcClientFilter
@Path("/v1/notices")
interface NotificationService {

  /// @param messageId names the message; the same again is taken once
  /// @param message the notice and whom it goes to
  /// @return how far it has come
  @PUT
  @Path("/{messageId}")
  NoticeDelivery take(@RestPath UUID messageId, NoticeMessage message);
}
