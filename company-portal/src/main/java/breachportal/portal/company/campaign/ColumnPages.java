package breachportal.portal.company.campaign;

import breachportal.api.identity.Roles;
import breachportal.contract.campaign.ListForm;
import breachportal.contract.campaign.ListForm.Delimiter;
import breachportal.contract.campaign.ListForm.Encoding;
import breachportal.contract.campaign.ListForm.Use;
import breachportal.contract.campaign.ListLook;
import breachportal.portal.client.Campaigns;
import breachportal.portal.client.ServiceRefusal;
import breachportal.portal.page.FormErrors;
import breachportal.portal.page.Html;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// Says how the file of a list is read, with its first rows as they would come out.
@Path("/company/campaigns/{id}/list/columns")
@RolesAllowed(Roles.COMPANY)
@RunOnVirtualThread
public class ColumnPages {
  private static final int NOT_FOUND = 404;
  private static final int REFUSED = 422;

  private final Campaigns campaigns;
  private final InstantSource time;

  ColumnPages(@RestClient Campaigns campaigns, InstantSource time) {
    this.campaigns = campaigns;
    this.time = time;
  }

  @CheckedTemplate(basePath = "company")
  static class Templates {
    static native TemplateInstance columns(ColumnsView page);
  }

  @GET
  public Response show(@PathParam("id") UUID id) {
    try {
      return Html.status(200, page(id, campaigns.look(id), FormErrors.NONE));
    } catch (ServiceRefusal refusal) {
      if (refusal.status() != NOT_FOUND) {
        throw refusal;
      }
      return Html.next("/company/campaigns/" + id + "/list");
    }
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response choose(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
    try {
      ListLook look = campaigns.chooseForm(id, asked(campaigns.look(id).form(), form));
      if (!"read".equals(form.getFirst("act"))) {
        return Html.next("/company/campaigns/" + id + "/list/columns");
      }
      return look.needs().isEmpty()
          ? ListPages.next(campaigns.readList(id))
          : Html.status(REFUSED, page(id, look, new FormErrors(look.needs())));
    } catch (ServiceRefusal refusal) {
      if (refusal.status() == NOT_FOUND) {
        return Html.next("/company/campaigns/" + id + "/list");
      }
      if (refusal.status() != REFUSED) {
        throw refusal;
      }
      return refused(id, refusal);
    }
  }

  /// A file that turns out to be broken is gone; one that can't be read like this is still there.
  private Response refused(UUID id, ServiceRefusal refusal) {
    var error = FormErrors.of(refusal.problem()).all().getFirst();
    var words = FormErrors.of("columns", ListView.inWords(error.field(), error.message()));
    try {
      return Html.status(REFUSED, page(id, campaigns.look(id), words));
    } catch (ServiceRefusal gone) {
      var view = new CampaignView(campaigns.campaign(id), time.instant());
      var page =
          new ListView(view, List.of(), FormErrors.of("file", words.all().getFirst().message()));
      return Html.status(REFUSED, ListPages.Templates.list(page, true));
    }
  }

  private static ListForm asked(ListForm now, MultivaluedMap<String, String> form) {
    List<ListForm.Column> columns = new ArrayList<>();
    for (ListForm.Column each : now.columns()) {
      var use = one(Use.values(), form.getFirst("column." + columns.size()));
      columns.add(new ListForm.Column(each.label(), use == null ? each.use() : use, null));
    }
    var encoding = one(Encoding.values(), form.getFirst("encoding"));
    var delimiter = one(Delimiter.values(), form.getFirst("delimiter"));
    return new ListForm(
        now.kind(),
        encoding == null ? now.encoding() : encoding,
        delimiter == null ? now.delimiter() : delimiter,
        now.sheet(),
        form.containsKey("heading"),
        columns);
  }

  private static <E extends Enum<E>> @Nullable E one(E[] all, @Nullable String name) {
    return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst().orElse(null);
  }

  private TemplateInstance page(UUID id, ListLook look, FormErrors errors) {
    var view = new CampaignView(campaigns.campaign(id), time.instant());
    return Templates.columns(new ColumnsView(view, look, errors));
  }
}
