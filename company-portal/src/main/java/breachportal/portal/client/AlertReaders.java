package breachportal.portal.client;

import breachportal.contract.alert.AlertAddress;
import breachportal.contract.alert.AlertCode;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// Whom alerts go to; no token goes along. What is watched is never said here.
@RegisterRestClient(configKey = "notification")
@RegisterProvider(Refusals.class)
@Path("/v1/alert-subscriptions")
public interface AlertReaders {

  @POST
  @Path("/{id}/address")
  void address(@PathParam("id") UUID subscription, AlertAddress address);

  @POST
  @Path("/confirmations")
  void confirm(AlertCode code);

  @POST
  @Path("/endings")
  void end(AlertCode code);
}
