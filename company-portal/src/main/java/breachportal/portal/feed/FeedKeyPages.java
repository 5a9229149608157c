package breachportal.portal.feed;

import breachportal.api.identity.Roles;
import breachportal.contract.feed.FeedKey;
import breachportal.contract.feed.FeedKeyRequest;
import breachportal.contract.problem.Problem.FieldError;
import breachportal.portal.client.FeedKeys;
import breachportal.portal.client.ServiceRefusal;
import breachportal.portal.page.FormErrors;
import breachportal.portal.page.Html;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// The keys by which the machines of the officer's authority read its notices.
@Path("/police/keys")
@RolesAllowed(Roles.POLICE)
@RunOnVirtualThread
public class FeedKeyPages {

  private static final String HERE = "/police/keys";
  private static final int LONGEST_NAME = 100;
  private static final int MOST_DAYS = 366;
  private static final Pattern DAYS = Pattern.compile("[1-9][0-9]{0,2}");

  @CheckedTemplate(basePath = "feed")
  static class Templates {
    static native TemplateInstance keys(
        List<FeedKeyRow> keys, FormErrors errors, String name, String days);

    static native TemplateInstance made(FeedKey made);
  }

  private final FeedKeys keys;
  private final Revocation revocation;
  private final InstantSource time;

  FeedKeyPages(@RestClient FeedKeys keys, InstantSource time) {
    this.keys = keys;
    this.revocation = new Revocation(keys, HERE);
    this.time = time;
  }

  /// @return the keys, and the form of a new one
  @GET
  public Response all() {
    return Html.ok(page(FormErrors.NONE, "", "365"));
  }

  /// Makes a key. The answer of the form shows it, not a page behind a redirect: no address leads
  /// to a key.
  ///
  /// @param typedName what it is for
  /// @param typedDays for how many days
  /// @return the key, this once; or the form with what is needed
  @POST
  public Response make(
      @FormParam("name") @DefaultValue("") String typedName,
      @FormParam("days") @DefaultValue("") String typedDays) {
    String name = typedName.strip();
    String days = typedDays.strip();
    List<FieldError> needed = new ArrayList<>();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      needed.add(new FieldError("name", "form", "Say what the key is for, in up to 100 letters."));
    }
    if (!DAYS.matcher(days).matches() || Integer.parseInt(days) > MOST_DAYS) {
      needed.add(new FieldError("days", "form", "Give a number from 1 to 366."));
    }
    if (!needed.isEmpty()) {
      return Html.status(422, page(new FormErrors(needed), name, days));
    }
    try {
      FeedKey made = keys.make(new FeedKeyRequest(name, Integer.parseInt(days)));
      return Html.ok(Templates.made(made));
    } catch (ServiceRefusal refused) {
      if (refused.status() != 409) {
        throw refused;
      }
      FieldError full =
          new FieldError("name", "room", "20 keys work already. Revoke one that is not needed.");
      return Html.status(409, page(new FormErrors(List.of(full)), name, days));
    }
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

  private TemplateInstance page(FormErrors errors, String name, String days) {
    return Templates.keys(FeedKeyRow.of(keys.all(), time.instant()), errors, name, days);
  }
}
