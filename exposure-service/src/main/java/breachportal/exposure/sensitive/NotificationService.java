package breachportal.exposure.sensitive;

import breachportal.contract.code.CodeMessage;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;

/// The notification service, as this one needs it; called with this service's own account.
@RegisterRestClient(configKey = "notification")
@OidcClientFilter
@Path("/v1/codes")
interface NotificationService {

  /// @param id names the request; the same again is recognised as one mail
  /// @param message the code and whom it goes to
  @PUT
  @Path("/{id}")
  void mail(@RestPath UUID id, CodeMessage message);
}
