package breachportal.portal.client;

import breachportal.contract.desk.InboxPage;
import breachportal.contract.desk.SavedView;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/// The inbox of an officer's authority, called with their token.
@RegisterRestClient(configKey = "report")
@RegisterProvider(Refusals.class)
@AccessToken
@Path("/v1/inbox")
public interface Inbox {

  @GET
  InboxPage read(@RestQuery Map<String, String> parameters);

  @GET
  @Path("/export.csv")
  InputStream export(@RestQuery Map<String, String> parameters);

  @GET
  @Path("/views")
  List<SavedView> views();

  @POST
  @Path("/views")
  List<SavedView> keep(SavedView view);

  @DELETE
  @Path("/views/{id}")
  void delete(@PathParam("id") UUID id);
}
