package breachportal.portal.client;

import breachportal.contract.account.AccessKey;
import breachportal.contract.account.AccessKeyRequest;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// The exposure service as operators use it, called with their token.
@RegisterRestClient(configKey = "exposure")
@RegisterProvider(Refusals.class)
@AccessToken
@Path("/v1/access-keys")
public interface AccessKeys {

  @GET
  List<AccessKey> all();

  @POST
  AccessKey make(AccessKeyRequest request);

  @POST
  @Path("/{id}/revocation")
  AccessKey revoke(@PathParam("id") UUID id);
}
