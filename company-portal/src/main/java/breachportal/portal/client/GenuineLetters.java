package breachportal.portal.client;

import breachportal.contract.campaign.GenuineAnswer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// The notification service as anybody may call it; no token goes along.
@RegisterRestClient(configKey = "notification")
@RegisterProvider(Refusals.class)
@Path("/v1/letters")
public interface GenuineLetters {

  @GET
  @Path("/{code}")
  GenuineAnswer genuine(@PathParam("code") String code);
}
