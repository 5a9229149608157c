package breachportal.notification.channel;

import breachportal.api.identity.Roles;
import breachportal.contract.channel.AuthorityChannel;
import breachportal.contract.channel.ChannelChange;
import breachportal.contract.channel.KeyFacts;
import breachportal.contract.channel.KeyUpload;
import breachportal.contract.channel.PortalKeys;
import breachportal.notification.protection.MailProtection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// How authorities get their notices, for the operator.
@Path("/v1/channels")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
@Tag(name = "Channels", description = "How each authority gets its notices")
public class ChannelResource {
  @Inject Channels channels;
  @Inject MailProtection protection;

  /// Lists the channels.
  @GET
  @Operation(
      summary = "The channels of all authorities",
      description = "Those without an entry get plain mail and are left out.")
  @APIResponse(responseCode = "200", description = "The channels")
  public List<AuthorityChannel> all() {
    return channels.all();
  }

  /// Says what the portal signs with.
  @GET
  @Path("portal-keys")
  @Operation(
      summary = "What the portal signs encrypted mail with",
      description = "To be handed to authorities, so that they know its mail.")
  @APIResponse(responseCode = "200", description = "The certificate and the OpenPGP key")
  public PortalKeys portalKeys() {
    return protection.published();
  }

  /// Shows one channel.
  @GET
  @Path("{authorityId}")
  @Operation(
      summary = "The channel of an authority",
      description = "With the authority's mailbox, keys that are for another address are marked.")
  @APIResponse(responseCode = "200", description = "The channel")
  public AuthorityChannel of(
      @PathParam("authorityId") UUID authorityId,
      @QueryParam("email") @Email @Size(max = 254) @Nullable String email) {
    return channels.of(authorityId, email);
  }

  /// Changes how mail is protected.
  @PUT
  @Path("{authorityId}")
  @Operation(
      summary = "Choose how an authority's mail is protected",
      description =
          "From the next mail on. Notices that wait for a key go out as the new way has it. Audited.")
  @APIResponse(responseCode = "200", description = "The channel")
  @APIResponse(responseCode = "409", description = "The portal has no key to sign such mail with")
  public AuthorityChannel change(
      @PathParam("authorityId") UUID authorityId, @NotNull @Valid ChannelChange change) {
    channels.change(authorityId, change.mail());
    return channels.of(authorityId, null);
  }

  /// Looks at a key.
  @POST
  @Path("{authorityId}/keys/preview")
  @Operation(
      summary = "Look at a key before it is pinned",
      description = "Nothing is kept. Compare the fingerprint with the authority by another way.")
  @APIResponse(responseCode = "200", description = "What the key is")
  @APIResponse(
      responseCode = "422",
      description = "It is no key, expired, too weak, not for encryption or for another address")
  public KeyFacts preview(
      @PathParam("authorityId") UUID authorityId, @NotNull @Valid KeyUpload upload) {
    return channels.read(upload).facts();
  }

  /// Pins a key.
  @POST
  @Path("{authorityId}/keys")
  @Operation(
      summary = "Pin a key",
      description =
          "With the fingerprint that was compared. The newest valid key is used; older ones stay"
              + " until they are removed. Notices that wait go out. Audited.")
  @APIResponse(responseCode = "200", description = "The channel")
  @APIResponse(responseCode = "409", description = "It is pinned already, or ten are")
  @APIResponse(responseCode = "422", description = "As for the look, or another fingerprint")
  public AuthorityChannel pin(
      @PathParam("authorityId") UUID authorityId, @NotNull @Valid KeyUpload upload) {
    channels.pin(authorityId, upload);
    return channels.of(authorityId, upload.email());
  }

  /// Removes a key.
  @DELETE
  @Path("{authorityId}/keys/{keyId}")
  @Operation(
      summary = "Remove a key",
      description = "Nothing is encrypted to it from now on. Audited.")
  @APIResponse(responseCode = "204", description = "It is pinned no more")
  @APIResponse(responseCode = "404", description = "No such key of the authority")
  public void unpin(@PathParam("authorityId") UUID authorityId, @PathParam("keyId") UUID keyId) {
    channels.unpin(authorityId, keyId);
  }
}
