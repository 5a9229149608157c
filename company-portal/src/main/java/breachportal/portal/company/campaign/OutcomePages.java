package breachportal.portal.company.campaign;

import breachportal.api.identity.Roles;
import breachportal.contract.breach.Language;
import breachportal.contract.campaign.PublicNotice;
import breachportal.portal.client.Campaigns;
import breachportal.portal.page.Statement;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// What a campaign came to: the signed statement, and what to do for those whom no letter reached.
@Path("/company")
@RolesAllowed(Roles.COMPANY)
@RunOnVirtualThread
public class OutcomePages {
  private final Campaigns campaigns;
  private final InstantSource time;

  OutcomePages(@RestClient Campaigns campaigns, InstantSource time) {
    this.campaigns = campaigns;
    this.time = time;
  }

  /// The proposal in one language.
  ///
  /// @param language the language
  /// @param text what it says
  public record Proposed(Language language, PublicNotice.Text text) {}

  @CheckedTemplate(basePath = "company")
  static class Templates {
    static native TemplateInstance publicNotice(
        CampaignView view, long unreached, List<Proposed> texts);
  }

  /// @param id the campaign
  /// @return the public notice that is proposed, to copy or to print
  @GET
  @Path("/campaigns/{id}/public-notice")
  public TemplateInstance publicNotice(@PathParam("id") UUID id) {
    PublicNotice notice = campaigns.publicNotice(id);
    List<Proposed> texts = new ArrayList<>();
    notice.texts().forEach((language, text) -> texts.add(new Proposed(language, text)));
    return Templates.publicNotice(
        new CampaignView(campaigns.campaign(id), time.instant()), notice.unreached(), texts);
  }

  /// @param id the campaign
  /// @return the people whom no letter reached, as a CSV file
  @GET
  @Path("/campaigns/{id}/unreachable.csv")
  public Response unreachable(@PathParam("id") UUID id) {
    return Response.ok(campaigns.unreachable(id), "text/csv; charset=utf-8")
        .header(
            "Content-Disposition",
            "attachment; filename=\"%snot-reached-%s.csv\"".formatted(mark(id), id))
        .build();
  }

  /// @param id the campaign
  /// @param form in which form, as the address ends
  /// @param language the language of a page
  /// @return what became of everybody on the list, signed, as a file
  @GET
  @Path("/campaigns/{id}/statement.{form:json|pdf}")
  public Response statement(
      @PathParam("id") UUID id,
      @PathParam("form") String form,
      @QueryParam("language") @DefaultValue("vi") String language) {
    return Statement.file(campaigns.statement(id, form, language), mark(id) + id, form);
  }

  private String mark(UUID id) {
    return campaigns.campaign(id).drill() == null ? "" : "DRILL-";
  }
}
