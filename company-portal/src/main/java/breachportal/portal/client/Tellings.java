package breachportal.portal.client;

import breachportal.contract.campaign.HoldRequest;
import breachportal.contract.campaign.Telling;
import breachportal.contract.campaign.Telling.PoliceHold;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// How the people of reports are told, as the notification service shows it to authorities, called
/// with the token of who is signed in.
@RegisterRestClient(configKey = "notification")
@RegisterProvider(Refusals.class)
@AccessToken
@Path("/v1/tellings/{reference}")
public interface Tellings {

  @GET
  Telling of(@PathParam("reference") String reference);

  @POST
  @Path("/holds")
  PoliceHold hold(@PathParam("reference") String reference, HoldRequest request);

  @POST
  @Path("/holds/{id}/release")
  void release(@PathParam("reference") String reference, @PathParam("id") UUID id);

  @GET
  @Path("/campaigns/{campaign}/statement.{form}")
  InputStream statement(
      @PathParam("reference") String reference,
      @PathParam("campaign") UUID campaign,
      @PathParam("form") String form,
      @QueryParam("language") String language);
}
