package breachportal.portal.company.campaign;

import breachportal.api.identity.Roles;
import breachportal.portal.client.Campaigns;
import breachportal.portal.page.Html;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Beginning a drill of a campaign, and deleting it. In between it is a campaign like any, marked
/// as a drill on every page.
@Path("/company")
@RolesAllowed(Roles.COMPANY)
@RunOnVirtualThread
public class DrillPages {
  private final Campaigns campaigns;
  private final InstantSource time;

  DrillPages(@RestClient Campaigns campaigns, InstantSource time) {
    this.campaigns = campaigns;
    this.time = time;
  }

  @CheckedTemplate(basePath = "company")
  static class Templates {
    static native TemplateInstance drill(DrillForm form);

    static native TemplateInstance drillDelete(CampaignView view);
  }

  /// @param id a campaign that is meant
  /// @return the form of a drill of it
  @GET
  @Path("/campaigns/{id}/drill")
  public TemplateInstance ask(@PathParam("id") UUID id) {
    return Templates.drill(DrillForm.beginning(meant(id)));
  }

  /// @param id a campaign that is meant
  /// @param form the form
  /// @return the way to the drill, a draft; or the form with what is needed
  @POST
  @Path("/campaigns/{id}/drill")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response begin(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
    var typed = DrillForm.typed(meant(id), form);
    return typed.errors().none()
        ? Html.next("/company/campaigns/" + campaigns.drill(id, typed.request()).id())
        : Html.status(422, Templates.drill(typed));
  }

  /// @param id a drill
  /// @return the question whether to delete it
  @GET
  @Path("/campaigns/{id}/delete")
  public TemplateInstance askToDelete(@PathParam("id") UUID id) {
    return Templates.drillDelete(drill(id));
  }

  /// @param id a drill
  /// @return the way to the report's campaigns
  @POST
  @Path("/campaigns/{id}/delete")
  public Response delete(@PathParam("id") UUID id) {
    var report = drill(id).campaign().reportId();
    campaigns.delete(id);
    return Html.next("/company/reports/" + report + "/campaigns");
  }

  private CampaignView meant(UUID id) {
    var view = new CampaignView(campaigns.campaign(id), time.instant());
    if (view.isDrill()) {
      throw new NotFoundException();
    }
    return view;
  }

  private CampaignView drill(UUID id) {
    var view = new CampaignView(campaigns.campaign(id), time.instant());
    if (!view.isDrill()) {
      throw new NotFoundException();
    }
    return view;
  }
}
