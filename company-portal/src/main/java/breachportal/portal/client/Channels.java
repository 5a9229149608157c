package breachportal.portal.client;

import breachportal.contract.channel.AuthorityChannel;
import breachportal.contract.channel.ChannelChange;
import breachportal.contract.channel.KeyFacts;
import breachportal.contract.channel.KeyUpload;
import breachportal.contract.channel.PortalKeys;
import breachportal.contract.channel.WebhookChange;
import breachportal.contract.channel.WebhookSecret;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// How authorities get their notices, as the notification service keeps it for the operator, called
/// with the token of who is signed in.
@RegisterRestClient(configKey = "notification")
@RegisterProvider(Refusals.class)
@AccessToken
@Path("/v1/channels")
public interface Channels {

  @GET
  List<AuthorityChannel> all();

  @GET
  @Path("/portal-keys")
  PortalKeys portalKeys();

  @GET
  @Path("/{id}")
  AuthorityChannel of(@PathParam("id") UUID id, @QueryParam("email") String email);

  @PUT
  @Path("/{id}")
  AuthorityChannel change(@PathParam("id") UUID id, ChannelChange change);

  @POST
  @Path("/{id}/keys/preview")
  KeyFacts look(@PathParam("id") UUID id, KeyUpload upload);

  @POST
  @Path("/{id}/keys")
  AuthorityChannel pin(@PathParam("id") UUID id, KeyUpload upload);

  @DELETE
  @Path("/{id}/keys/{key}")
  void unpin(@PathParam("id") UUID id, @PathParam("key") UUID key);

  @PUT
  @Path("/{id}/webhook")
  WebhookSecret setWebhook(@PathParam("id") UUID id, WebhookChange change);

  @POST
  @Path("/{id}/webhook/secret")
  WebhookSecret rotateSecret(@PathParam("id") UUID id);

  @DELETE
  @Path("/{id}/webhook")
  void removeWebhook(@PathParam("id") UUID id);

  @POST
  @Path("/{id}/webhook/dead-letters/{message}/retry")
  void retry(@PathParam("id") UUID id, @PathParam("message") UUID message);
}
