package breachportal.portal.client;

import breachportal.contract.leak.Leak;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// Hands a seized file on to the exposure service as it comes in; apart from {@link Leaks} since an
/// upload may take an hour.
@RegisterRestClient(configKey = "upload")
@RegisterProvider(Refusals.class)
@RegisterProvider(WholeFile.class)
@AccessToken
@Path("/v1/leaks")
public interface LeakUpload {

  @POST
  @Path("/{id}/file")
  @Consumes("application/octet-stream")
  Leak upload(
      @PathParam("id") UUID id,
      @HeaderParam("X-File-Name") String percentEncodedName,
      InputStream bytes);
}
