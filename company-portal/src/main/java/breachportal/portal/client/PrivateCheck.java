package breachportal.portal.client;

import breachportal.contract.leak.CheckAnswer;
import breachportal.contract.leak.CheckRequest;
import breachportal.contract.leak.Leak;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// The exposure service as anybody may call it; no token goes along.
@RegisterRestClient(configKey = "exposure")
@RegisterProvider(Refusals.class)
@Path("/v1")
public interface PrivateCheck {

  @POST
  @Path("/check")
  CheckAnswer check(@HeaderParam(ForwardedFor.HEADER) String forwardedFor, CheckRequest request);

  @GET
  @Path("/catalogue")
  List<Leak> catalogue();
}
