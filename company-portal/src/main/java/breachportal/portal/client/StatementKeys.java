package breachportal.portal.client;

import breachportal.contract.campaign.StatementKey;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// The public keys of statements, as anybody may ask for them; no token goes along.
@RegisterRestClient(configKey = "notification")
@RegisterProvider(Refusals.class)
@Path("/v1/statement-keys")
public interface StatementKeys {

  @GET
  List<StatementKey> keys();
}
