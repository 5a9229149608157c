package breachportal.portal.client;

import breachportal.contract.leak.CheckAnswer;
import breachportal.contract.leak.OwnLeaksCode;
import breachportal.contract.leak.OwnLeaksPending;
import breachportal.contract.leak.OwnLeaksRequest;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// All leaks of one's own address or number; no token goes along.
@RegisterRestClient(configKey = "exposure")
@RegisterProvider(Refusals.class)
@Path("/v1/own-leaks")
public interface OwnLeaks {

  @POST
  @Path("/codes")
  OwnLeaksPending ask(
      @HeaderParam(ForwardedFor.HEADER) String forwardedFor, OwnLeaksRequest request);

  @POST
  @Path("/answers")
  CheckAnswer tell(OwnLeaksCode entered);
}
