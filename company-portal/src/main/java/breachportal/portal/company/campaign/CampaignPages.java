package breachportal.portal.company.campaign;

import breachportal.api.identity.Roles;
import breachportal.contract.campaign.Campaign;
import breachportal.contract.campaign.CampaignRequest;
import breachportal.contract.campaign.CampaignState;
import breachportal.contract.report.Report;
import breachportal.portal.client.Campaigns;
import breachportal.portal.client.Reports;
import breachportal.portal.page.Html;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// A campaign from its beginning to its ledger.
@Path("/company")
@RolesAllowed(Roles.COMPANY)
@RunOnVirtualThread
public class CampaignPages {
  private final Reports reports;
  private final Campaigns campaigns;
  private final InstantSource time;

  CampaignPages(@RestClient Reports reports, @RestClient Campaigns campaigns, InstantSource time) {
    this.reports = reports;
    this.campaigns = campaigns;
    this.time = time;
  }

  @CheckedTemplate(basePath = "company")
  static class Templates {
    static native TemplateInstance campaigns(Report report, List<Campaign> campaigns);

    static native TemplateInstance campaign(CampaignView view);

    static native TemplateInstance send(CampaignView view);

    static native TemplateInstance progress(CampaignView view, boolean still);

    static native TemplateInstance cancel(CampaignView view);

    static native TemplateInstance ledger(CampaignView view);
  }

  @GET
  @Path("/reports/{id}/campaigns")
  public TemplateInstance ofReport(@PathParam("id") UUID id) {
    return Templates.campaigns(reports.report(id), campaigns.ofReport(id));
  }

  @POST
  @Path("/reports/{id}/campaigns")
  public Response begin(@PathParam("id") UUID id) {
    var report = reports.report(id).summary();
    var begun = campaigns.begin(new CampaignRequest(report.id(), report.reference()));
    return to(begun.id());
  }

  /// @param still there when the page must not refresh itself
  @GET
  @Path("/campaigns/{id}")
  public TemplateInstance campaign(
      @PathParam("id") UUID id, @QueryParam("still") @Nullable String still) {
    var view = view(id);
    return view.campaign().state() == CampaignState.DRAFT
        ? Templates.campaign(view)
        : Templates.progress(view, still != null);
  }

  @GET
  @Path("/campaigns/{id}/send")
  public TemplateInstance confirm(@PathParam("id") UUID id) {
    return Templates.send(view(id));
  }

  @POST
  @Path("/campaigns/{id}/send")
  public Response send(@PathParam("id") UUID id) {
    if (campaigns.campaign(id).state() == CampaignState.DRAFT) {
      campaigns.start(id);
    }
    return to(id);
  }

  @POST
  @Path("/campaigns/{id}/pause")
  public Response pause(@PathParam("id") UUID id) {
    if (campaigns.campaign(id).state() == CampaignState.RUNNING) {
      campaigns.pause(id);
    }
    return to(id);
  }

  @POST
  @Path("/campaigns/{id}/resume")
  public Response resume(@PathParam("id") UUID id) {
    if (campaigns.campaign(id).state() == CampaignState.PAUSED) {
      campaigns.resume(id);
    }
    return to(id);
  }

  @GET
  @Path("/campaigns/{id}/cancel")
  public TemplateInstance askToCancel(@PathParam("id") UUID id) {
    return Templates.cancel(view(id));
  }

  @POST
  @Path("/campaigns/{id}/cancel")
  public Response cancel(@PathParam("id") UUID id) {
    if (view(id).cancellable()) {
      campaigns.cancel(id);
    }
    return to(id);
  }

  @GET
  @Path("/campaigns/{id}/ledger")
  public TemplateInstance ledger(@PathParam("id") UUID id) {
    return Templates.ledger(view(id));
  }

  private CampaignView view(UUID id) {
    return new CampaignView(campaigns.campaign(id), time.instant());
  }

  private static Response to(UUID id) {
    return Html.next("/company/campaigns/" + id);
  }
}
