package breachportal.portal.client;

import breachportal.contract.campaign.Campaign;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// Hands a list of subscribers on to the notification service as it comes in; apart from {@link
/// Campaigns} since it may take minutes.
@RegisterRestClient(configKey = "list-upload")
@RegisterProvider(Refusals.class)
@RegisterProvider(WholeFile.class)
@AccessToken
@Path("/v1/campaigns")
public interface ListUpload {

  @POST
  @Path("/{id}/list")
  @Consumes("application/octet-stream")
  Campaign upload(
      @PathParam("id") UUID id,
      @HeaderParam("X-File-Name") String percentEncodedName,
      @QueryParam("ask") boolean ask,
      InputStream bytes);
}
