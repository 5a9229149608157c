package breachportal.portal.client;

import breachportal.contract.campaign.SuppressionCounts;
import breachportal.contract.campaign.SuppressionRemoval;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// The notification service's suppression list as operators use it, called with their token.
@RegisterRestClient(configKey = "notification")
@RegisterProvider(Refusals.class)
@AccessToken
@Path("/v1/suppressions")
public interface Suppressions {

  @GET
  SuppressionCounts counts();

  @POST
  @Path("/removal")
  void remove(SuppressionRemoval removal);
}
