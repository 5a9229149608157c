package breachportal.portal.client;

import breachportal.contract.leak.KeyChange;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// The epochs of the check's keys, called with the token of a police officer or an operator.
@RegisterRestClient(configKey = "exposure")
@RegisterProvider(Refusals.class)
@AccessToken
@Path("/v1/epochs")
public interface Epochs {

  @GET
  KeyChange state();
}
