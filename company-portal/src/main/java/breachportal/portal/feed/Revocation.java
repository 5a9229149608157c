package breachportal.portal.feed;

import breachportal.contract.feed.FeedKey;
import breachportal.portal.client.FeedKeys;
import breachportal.portal.page.Html;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/// How a key is revoked: asked first, then done.
///
/// @param keys the keys that the caller may revoke
/// @param list the page that lists them
record Revocation(FeedKeys keys, String list) {

  @CheckedTemplate(basePath = "feed")
  static class Templates {
    static native TemplateInstance revoke(FeedKey doomed, String list);
  }

  Response ask(UUID id) {
    return keys.all().stream()
        .filter(key -> key.id().equals(id))
        .findFirst()
        .map(key -> Html.ok(Templates.revoke(key, list)))
        .orElseGet(() -> Html.next(list));
  }

  Response revoke(UUID id) {
    keys.revoke(id);
    return Html.next(list + "?revoked");
  }
}
