package breachportal.portal.client;

import breachportal.contract.feed.FeedKey;
import breachportal.contract.feed.FeedKeyRequest;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// The keys of authorities' machines in the report service, called with the token of who is signed
/// in.
@RegisterRestClient(configKey = "report")
@RegisterProvider(Refusals.class)
@AccessToken
@Path("/v1/feed-keys")
public interface FeedKeys {

  @GET
  List<FeedKey> all();

  @POST
  FeedKey make(FeedKeyRequest request);

  @POST
  @Path("/{id}/revocation")
  FeedKey revoke(@PathParam("id") UUID id);
}
