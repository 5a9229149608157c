package breachportal.portal.operator;

import breachportal.api.identity.Roles;
import breachportal.contract.channel.WebhookChange;
import breachportal.contract.channel.WebhookSecret;
import breachportal.contract.organisation.Authority;
import breachportal.portal.client.Channels;
import breachportal.portal.client.Reports;
import breachportal.portal.client.ServiceRefusal;
import breachportal.portal.page.FormErrors;
import breachportal.portal.page.Html;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// Where an authority's notices are posted, beside their mail.
@Path("/operator/channels/{id}/webhook")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
public class WebhookPages {
  private static final Pattern URL = Pattern.compile("https?://[!-~]{1,490}");

  @CheckedTemplate(basePath = "operator")
  static class Templates {
    static native TemplateInstance webhookForm(
        Authority authority, FormErrors errors, String typed);

    static native TemplateInstance webhookSecret(Authority authority, WebhookSecret made);

    static native TemplateInstance webhookRemove(Authority authority);
  }

  private final Channels channels;
  private final Reports reports;

  WebhookPages(@RestClient Channels channels, @RestClient Reports reports) {
    this.channels = channels;
    this.reports = reports;
  }

  /// @param id an authority
  /// @return the form of where to post
  @GET
  public Response form(@PathParam("id") UUID id) {
    return Html.ok(Templates.webhookForm(authority(id), FormErrors.NONE, ""));
  }

  /// Sets where notices are posted. The answer of the form shows the secret, not a page behind a
  /// redirect: no address leads to it.
  ///
  /// @param id an authority
  /// @param url where to
  /// @return the secret, this once; or the form with what is needed
  @POST
  public Response set(@PathParam("id") UUID id, @FormParam("url") @Nullable String url) {
    Authority authority = authority(id);
    String typed = url == null ? "" : url.strip();
    if (!URL.matcher(typed).matches()) {
      return needed(authority, "Give an https address, at most 500 characters.", typed);
    }
    try {
      WebhookSecret made = channels.setWebhook(id, new WebhookChange(typed));
      return Html.ok(Templates.webhookSecret(authority, made));
    } catch (ServiceRefusal refusal) {
      if (refusal.status() != 422) {
        throw refusal;
      }
      return needed(authority, refusal.problem().errors().getFirst().message(), typed);
    }
  }

  private static Response needed(Authority authority, String words, String typed) {
    return Html.status(422, Templates.webhookForm(authority, FormErrors.of("url", words), typed));
  }

  /// @param id an authority
  /// @return the new secret, this once
  @POST
  @Path("/secret")
  public Response rotate(@PathParam("id") UUID id) {
    return Html.ok(Templates.webhookSecret(authority(id), channels.rotateSecret(id)));
  }

  /// @param id an authority
  /// @return the question whether to post no more
  @GET
  @Path("/removal")
  public Response askToRemove(@PathParam("id") UUID id) {
    return Html.ok(Templates.webhookRemove(authority(id)));
  }

  /// @param id an authority
  /// @return the way back
  @POST
  @Path("/removal")
  public Response remove(@PathParam("id") UUID id) {
    channels.removeWebhook(id);
    return Html.next("/operator/channels/" + id + "?unhooked");
  }

  /// @param id an authority
  /// @param message a post that was given up
  /// @return the way back
  @POST
  @Path("/dead-letters/{message}/retry")
  public Response retry(@PathParam("id") UUID id, @PathParam("message") UUID message) {
    try {
      channels.retry(id, message);
    } catch (ServiceRefusal refusal) {
      if (refusal.status() != 404) {
        throw refusal;
      }
    }
    return Html.next("/operator/channels/" + id + "?retried");
  }

  private Authority authority(UUID id) {
    return reports.authorities().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }
}
