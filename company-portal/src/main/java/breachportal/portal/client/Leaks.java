package breachportal.portal.client;

import breachportal.contract.leak.Leak;
import breachportal.contract.leak.LeakRequest;
import breachportal.contract.report.AuditEntry;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// The exposure service as police use it, called with their token.
@RegisterRestClient(configKey = "exposure")
@RegisterProvider(Refusals.class)
@AccessToken
@Path("/v1/leaks")
public interface Leaks {

  @GET
  List<Leak> all();

  @POST
  Leak enter(LeakRequest request);

  @GET
  @Path("/{id}")
  Leak leak(@PathParam("id") UUID id);

  @POST
  @Path("/{id}/publication")
  Leak publish(@PathParam("id") UUID id);

  @POST
  @Path("/{id}/retirement")
  Leak retire(@PathParam("id") UUID id);

  @DELETE
  @Path("/{id}/file")
  Leak cancelLoad(@PathParam("id") UUID id);

  @GET
  @Path("/{id}/audit")
  List<AuditEntry> audit(@PathParam("id") UUID id);
}
