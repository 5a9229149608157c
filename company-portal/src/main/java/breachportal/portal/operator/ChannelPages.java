package breachportal.portal.operator;

import breachportal.api.identity.Roles;
import breachportal.api.json.WireNames;
import breachportal.contract.channel.AuthorityChannel;
import breachportal.contract.channel.ChannelChange;
import breachportal.contract.channel.KeyFacts;
import breachportal.contract.channel.KeyUpload;
import breachportal.contract.channel.MailChannel;
import breachportal.contract.channel.PinnedKey;
import breachportal.contract.channel.PortalKeys;
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
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// How each authority gets its notices by mail, and the keys that this is encrypted to.
@Path("/operator/channels")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
public class ChannelPages {
  private static final int MAX_KEY = 100_000;

  @CheckedTemplate(basePath = "operator")
  static class Templates {
    static native TemplateInstance channels(List<Line> lines, PortalKeys own);

    static native TemplateInstance channel(
        Authority authority,
        AuthorityChannel channel,
        List<MailChannel> choices,
        FormErrors errors,
        String typed,
        Instant now);

    static native TemplateInstance keyPin(Authority authority, KeyFacts facts, String text);

    static native TemplateInstance keyRemove(Authority authority, PinnedKey doomed);
  }

  /// One authority in the list.
  ///
  /// @param authority the authority
  /// @param channel how it gets its notices
  record Line(Authority authority, AuthorityChannel channel) {}

  private final Channels channels;
  private final Reports reports;
  private final InstantSource clock;

  ChannelPages(@RestClient Channels channels, @RestClient Reports reports, InstantSource clock) {
    this.channels = channels;
    this.reports = reports;
    this.clock = clock;
  }

  /// @return all authorities and how each gets its notices
  @GET
  public Response all() {
    Map<UUID, AuthorityChannel> known =
        channels.all().stream()
            .collect(Collectors.toMap(AuthorityChannel::authorityId, Function.identity()));
    List<Line> lines =
        reports.authorities().stream()
            .sorted(Comparator.comparing(Authority::name))
            .map(it -> new Line(it, known.getOrDefault(it.id(), plain(it.id()))))
            .toList();
    return Html.ok(Templates.channels(lines, channels.portalKeys()));
  }

  private static AuthorityChannel plain(UUID id) {
    return new AuthorityChannel(id, MailChannel.PLAIN, List.of(), 0, null, null, null);
  }

  /// @param id an authority
  /// @return how it gets its notices
  @GET
  @Path("/{id}")
  public Response one(@PathParam("id") UUID id) {
    return Html.ok(page(authority(id), FormErrors.NONE, ""));
  }

  /// @param id an authority
  /// @param mail how its mail is to be protected
  /// @return the way back, or what is needed
  @POST
  @Path("/{id}")
  public Response choose(@PathParam("id") UUID id, @FormParam("mail") @Nullable String mail) {
    Authority authority = authority(id);
    Optional<MailChannel> chosen =
        Stream.of(MailChannel.values()).filter(each -> WireNames.of(each).equals(mail)).findFirst();
    if (chosen.isEmpty()) {
      return Html.status(
          422, page(authority, FormErrors.of("mail", "Choose how mail is protected."), ""));
    }
    return answered(
        authority,
        "mail",
        "",
        () -> {
          channels.change(id, new ChannelChange(chosen.get()));
          return Html.next("/operator/channels/" + id + "?changed");
        });
  }

  /// @param id an authority
  /// @param text a key
  /// @return what the key is, and the question whether to pin it; or what is needed
  @POST
  @Path("/{id}/keys/preview")
  public Response look(@PathParam("id") UUID id, @FormParam("text") @Nullable String text) {
    Authority authority = authority(id);
    String typed = text == null ? "" : text.strip();
    if (typed.isEmpty() || typed.length() > MAX_KEY) {
      return Html.status(
          422, page(authority, FormErrors.of("text", "Paste one key, at most 100 KB."), ""));
    }
    return answered(
        authority,
        "text",
        typed,
        () -> {
          KeyFacts facts = channels.look(id, new KeyUpload(typed, authority.email(), null));
          return Html.ok(Templates.keyPin(authority, facts, typed));
        });
  }

  /// @param id an authority
  /// @param text the key that was looked at
  /// @param fingerprint its fingerprint
  /// @return the way back, or what is needed
  @POST
  @Path("/{id}/keys")
  public Response pin(
      @PathParam("id") UUID id,
      @FormParam("text") @Nullable String text,
      @FormParam("fingerprint") @Nullable String fingerprint) {
    Authority authority = authority(id);
    String typed = text == null ? "" : text.strip();
    return answered(
        authority,
        "text",
        typed,
        () -> {
          channels.pin(id, new KeyUpload(typed, authority.email(), fingerprint));
          return Html.next("/operator/channels/" + id + "?pinned");
        });
  }

  /// @param id an authority
  /// @param key one of its keys
  /// @return the question whether to remove it
  @GET
  @Path("/{id}/keys/{key}/removal")
  public Response askToRemove(@PathParam("id") UUID id, @PathParam("key") UUID key) {
    Authority authority = authority(id);
    return channels.of(id, authority.email()).keys().stream()
        .filter(each -> each.id().equals(key))
        .findFirst()
        .map(each -> Html.ok(Templates.keyRemove(authority, each)))
        .orElseGet(() -> Html.next("/operator/channels/" + id));
  }

  /// @param id an authority
  /// @param key one of its keys
  /// @return the way back
  @POST
  @Path("/{id}/keys/{key}/removal")
  public Response remove(@PathParam("id") UUID id, @PathParam("key") UUID key) {
    channels.unpin(id, key);
    return Html.next("/operator/channels/" + id + "?removed");
  }

  private interface Attempt {
    Response run();
  }

  private Response answered(Authority authority, String field, String typed, Attempt attempt) {
    try {
      return attempt.run();
    } catch (ServiceRefusal refusal) {
      if (refusal.status() != 400 && refusal.status() != 409 && refusal.status() != 422) {
        throw refusal;
      }
      String words =
          refusal.problem().errors().isEmpty()
              ? String.valueOf(refusal.problem().detail())
              : refusal.problem().errors().getFirst().message();
      return Html.status(422, page(authority, FormErrors.of(field, words), typed));
    }
  }

  private TemplateInstance page(Authority authority, FormErrors errors, String typed) {
    return Templates.channel(
        authority,
        channels.of(authority.id(), authority.email()),
        List.of(MailChannel.values()),
        errors,
        typed,
        clock.instant());
  }

  private Authority authority(UUID id) {
    return reports.authorities().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }
}
