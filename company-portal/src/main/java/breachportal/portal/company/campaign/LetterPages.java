package breachportal.portal.company.campaign;

import breachportal.api.identity.Roles;
import breachportal.api.json.WireNames;
import breachportal.contract.breach.Language;
import breachportal.contract.campaign.Campaign;
import breachportal.contract.campaign.CampaignState;
import breachportal.contract.campaign.Letter;
import breachportal.contract.campaign.TestSend;
import breachportal.portal.client.Campaigns;
import breachportal.portal.client.ServiceRefusal;
import breachportal.portal.company.form.Typed;
import breachportal.portal.page.FormErrors;
import breachportal.portal.page.Html;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// The letters of a campaign: writing them, seeing them as a subscriber will, sending a test.
@Path("/company")
@RolesAllowed(Roles.COMPANY)
@RunOnVirtualThread
public class LetterPages {
  private static final int BAD_REQUEST = 400;
  private static final int REFUSED = 422;

  private final Campaigns campaigns;
  private final SecurityIdentity identity;
  private final InstantSource time;

  LetterPages(@RestClient Campaigns campaigns, SecurityIdentity identity, InstantSource time) {
    this.campaigns = campaigns;
    this.identity = identity;
    this.time = time;
  }

  @CheckedTemplate(basePath = "company")
  static class Templates {
    static native TemplateInstance letter(LetterForm form);

    static native TemplateInstance preview(LetterView letter);
  }

  @GET
  @Path("/campaigns/{id}/letters/{language}")
  public TemplateInstance edit(@PathParam("id") UUID id, @PathParam("language") String tag) {
    var language = language(tag);
    var campaign = draft(id);
    var typed = LetterForm.typed(campaign.letters().get(language));
    return Templates.letter(new LetterForm(campaign, language, typed, FormErrors.NONE));
  }

  @POST
  @Path("/campaigns/{id}/letters/{language}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(
      @PathParam("id") UUID id,
      @PathParam("language") String tag,
      MultivaluedMap<String, String> form) {
    var language = language(tag);
    var typed = new Typed(new LinkedHashMap<>(form));
    var errors = LetterForm.check(typed);
    if (errors.none()) {
      errors = put(id, language, LetterForm.letter(typed));
    }
    if (!errors.none()) {
      return Html.status(
          REFUSED, Templates.letter(new LetterForm(draft(id), language, typed, errors)));
    }
    return Html.next(address(id, "/preview/" + WireNames.of(language)));
  }

  private FormErrors put(UUID id, Language language, Letter letter) {
    try {
      campaigns.putLetter(id, WireNames.of(language), letter);
      return FormErrors.NONE;
    } catch (ServiceRefusal refusal) {
      return taken(refusal);
    }
  }

  @GET
  @Path("/campaigns/{id}/preview/{language}")
  public TemplateInstance preview(
      @PathParam("id") UUID id,
      @PathParam("language") String tag,
      @QueryParam("tested") @Nullable String tested,
      @QueryParam("bare") @Nullable String bare) {
    var preview = campaigns.preview(id, WireNames.of(language(tag)), bare != null);
    return Templates.preview(
        new LetterView(
            campaign(id), preview, ownAddress(), FormErrors.NONE, tested != null, bare != null));
  }

  @POST
  @Path("/campaigns/{id}/test")
  public Response test(
      @PathParam("id") UUID id,
      @FormParam("email") @DefaultValue("") String email,
      @FormParam("language") @DefaultValue("") String tag) {
    var language = language(tag);
    var errors = FormErrors.NONE;
    try {
      campaigns.test(id, new TestSend(email.strip(), language));
    } catch (ServiceRefusal refusal) {
      var unused = taken(refusal);
      errors = FormErrors.of("email", "Write the address the test goes to, like name@example.org.");
    }
    if (!errors.none()) {
      var preview = campaigns.preview(id, WireNames.of(language), false);
      return Html.status(
          REFUSED,
          Templates.preview(new LetterView(campaign(id), preview, email, errors, false, false)));
    }
    return Html.next(address(id, "/preview/" + WireNames.of(language) + "?tested=yes"));
  }

  private CampaignView campaign(UUID id) {
    return new CampaignView(campaigns.campaign(id), time.instant());
  }

  private Campaign draft(UUID id) {
    var campaign = campaigns.campaign(id);
    if (campaign.state() != CampaignState.DRAFT) {
      throw new NotFoundException();
    }
    return campaign;
  }

  private String ownAddress() {
    String email =
        identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim("email") : null;
    return email == null ? "" : email;
  }

  /// What the service says against what was typed; anything else is no matter of the form.
  private static FormErrors taken(ServiceRefusal refusal) {
    if (refusal.status() != BAD_REQUEST && refusal.status() != REFUSED) {
      throw refusal;
    }
    return FormErrors.of(refusal.problem());
  }

  private static Language language(String tag) {
    return Arrays.stream(Language.values())
        .filter(language -> WireNames.of(language).equals(tag))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  private static String address(UUID id, String rest) {
    return "/company/campaigns/" + id + rest;
  }
}
