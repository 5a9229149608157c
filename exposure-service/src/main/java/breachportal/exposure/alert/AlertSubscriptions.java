package breachportal.exposure.alert;

import breachportal.contract.alert.AlertAddress;
import breachportal.contract.alert.AlertSubscription;
import breachportal.contract.alert.EndedSubscriptions;
import breachportal.contract.alert.LeakAlert;
import breachportal.contract.alert.WatchReview;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;

/// The notification service, as alerts need it; called with this service's own account.
@RegisterRestClient(configKey = "notification")
@OidcClientFilter
@Path("/v1")
interface AlertSubscriptions {

  /// Opens a subscription; again changes nothing.
  @PUT
  @Path("/alert-subscriptions/{id}")
  void open(@RestPath UUID id, AlertSubscription subscription);

  /// Asks which subscriptions are over, and has those of old keys told.
  @POST
  @Path("/alert-subscriptions/reviews")
  EndedSubscriptions review(WatchReview review);

  /// Says whom a leak concerns; again changes nothing.
  @PUT
  @Path("/leak-alerts/{leak}")
  EndedSubscriptions alert(@RestPath UUID leak, LeakAlert alert);

  /// Has a code mailed by which alerts are ended.
  @PUT
  @Path("/alert-stops/{id}")
  void stop(@RestPath UUID id, AlertAddress address);
}
