package breachportal.portal.client;

import breachportal.contract.alert.AlertAddress;
import breachportal.contract.alert.Watch;
import breachportal.contract.alert.WatchRequest;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// What new leaks are searched for; no token goes along. Where to write is said here only where the
/// address is itself what is watched.
@RegisterRestClient(configKey = "exposure")
@RegisterProvider(Refusals.class)
@Path("/v1/alerts")
public interface Alerts {

  @POST
  Watch open(@HeaderParam(ForwardedFor.HEADER) String forwardedFor, WatchRequest request);

  @POST
  @Path("/own")
  void openOwn(@HeaderParam(ForwardedFor.HEADER) String forwardedFor, AlertAddress address);

  @POST
  @Path("/stops")
  void stop(@HeaderParam(ForwardedFor.HEADER) String forwardedFor, AlertAddress address);
}
