package breachportal.portal.feed;

import breachportal.api.identity.Roles;
import breachportal.portal.client.FeedKeys;
import breachportal.portal.page.Html;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// The keys of all authorities' machines, to see and to revoke. An operator makes none: a key opens
/// notices, which are not the operator's to read.
@Path("/operator/feed-keys")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
public class AllFeedKeyPages {

  private static final String HERE = "/operator/feed-keys";

  @CheckedTemplate(basePath = "feed")
  static class Templates {
    static native TemplateInstance allKeys(List<FeedKeyRow> keys);
  }

  private final FeedKeys keys;
  private final Revocation revocation;
  private final InstantSource time;

  AllFeedKeyPages(@RestClient FeedKeys keys, InstantSource time) {
    this.keys = keys;
    this.revocation = new Revocation(keys, HERE);
    this.time = time;
  }

  /// @return the keys
  @GET
  public Response all() {
    return Html.ok(Templates.allKeys(FeedKeyRow.of(keys.all(), time.instant())));
  }

  /// @param id a key
  /// @return the question whether to revoke it
  @GET
  @Path("/{id}/revocation")
  public Response askToRevoke(@PathParam("id") UUID id) {
    return revocation.ask(id);
  }

  /// @param id a key
  /// @return the way back to the list
  @POST
  @Path("/{id}/revocation")
  public Response revoke(@PathParam("id") UUID id) {
    return revocation.revoke(id);
  }
}
