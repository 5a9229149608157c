package breachportal.portal.company.campaign;

import breachportal.api.identity.Roles;
import breachportal.contract.campaign.Campaign;
import breachportal.contract.campaign.ListReading.State;
import breachportal.contract.campaign.RefusedRow;
import breachportal.portal.client.Campaigns;
import breachportal.portal.client.ListUpload;
import breachportal.portal.client.ServiceRefusal;
import breachportal.portal.page.FormErrors;
import breachportal.portal.page.Html;
import breachportal.portal.upload.FormFile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// The list of the people to tell: uploading it, watching it being read, which rows were refused
/// and why, and destroying it.
@Path("/company")
@RolesAllowed(Roles.COMPANY)
@RunOnVirtualThread
public class ListPages {
  private static final int SHOWN = 100;
  private static final List<Integer> ABOUT_THE_FILE = List.of(400, 409, 413, 415, 422);

  private final Campaigns campaigns;
  private final ListUpload upload;
  private final InstantSource time;

  ListPages(@RestClient Campaigns campaigns, @RestClient ListUpload upload, InstantSource time) {
    this.campaigns = campaigns;
    this.upload = upload;
    this.time = time;
  }

  @CheckedTemplate(basePath = "company")
  static class Templates {
    static native TemplateInstance list(ListView page, boolean still);

    static native TemplateInstance listDestruction(CampaignView view);
  }

  /// @param still there when the page must not refresh itself
  @GET
  @Path("/campaigns/{id}/list")
  public TemplateInstance show(
      @PathParam("id") UUID id, @QueryParam("still") @Nullable String still) {
    return page(id, FormErrors.NONE, still != null);
  }

  /// @param ask there when the columns are to be shown first, however clear they are
  @POST
  @Path("/campaigns/{id}/list")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response take(
      @PathParam("id") UUID id,
      @QueryParam("ask") @Nullable String ask,
      @HeaderParam("Content-Type") String type,
      InputStream body)
      throws IOException {
    var file = FormFile.of(type, body);
    if (file.isEmpty()) {
      return again(id, FormErrors.of("file", "Choose a file first."));
    }
    try {
      var name = file.get().encodedName();
      return next(upload.upload(id, name, ask != null, file.get().bytes()));
    } catch (ServiceRefusal refusal) {
      if (!ABOUT_THE_FILE.contains(refusal.status())) {
        throw refusal;
      }
      var error = FormErrors.of(refusal.problem()).all().getFirst();
      return again(id, FormErrors.of("file", ListView.inWords(error.field(), error.message())));
    }
  }

  /// @param campaign a campaign after a step with its list
  /// @return where to go on: to the columns when they are asked about
  static Response next(Campaign campaign) {
    var reading = campaign.reading();
    boolean asks = reading != null && reading.state() == State.ASKING;
    return Html.next("/company/campaigns/" + campaign.id() + (asks ? "/list/columns" : "/list"));
  }

  @POST
  @Path("/campaigns/{id}/list/cancel")
  public Response cancel(@PathParam("id") UUID id) {
    campaigns.cancelReading(id);
    return Html.next("/company/campaigns/" + id + "/list");
  }

  @GET
  @Path("/campaigns/{id}/list/destroy")
  public TemplateInstance askToDestroy(@PathParam("id") UUID id) {
    return Templates.listDestruction(view(id));
  }

  @POST
  @Path("/campaigns/{id}/list/destroy")
  public Response destroy(@PathParam("id") UUID id) {
    campaigns.destroyList(id);
    return Html.next("/company/campaigns/" + id + "/list");
  }

  /// The refused rows as a CSV file: where they stand, and why.
  @GET
  @Path("/campaigns/{id}/list/refused.csv")
  public Response download(@PathParam("id") UUID id) throws IOException {
    try (var rows =
        new BufferedReader(
            new InputStreamReader(campaigns.refusedRows(id), StandardCharsets.UTF_8))) {
      var lines = rows.lines().skip(1).map(ListPages::inWords).collect(Collectors.joining());
      return Response.ok(
              "\uFEFFsheet,line,column,told,reason\r\n" + lines, "text/csv; charset=utf-8")
          .header("Content-Disposition", "attachment; filename=\"refused-rows.csv\"")
          .build();
    }
  }

  private static String inWords(String line) {
    int reason = line.lastIndexOf(',') + 1;
    return line.substring(0, reason) + '"' + RefusedReason.of(line.substring(reason)) + "\"\r\n";
  }

  private TemplateInstance page(UUID id, FormErrors errors, boolean still) {
    var view = view(id);
    var list = view.campaign().list();
    List<RefusedRow> refused =
        list == null || list.refused() == 0 ? List.of() : campaigns.refusals(id);
    return Templates.list(
        new ListView(view, refused.stream().limit(SHOWN).toList(), errors), still);
  }

  private CampaignView view(UUID id) {
    return new CampaignView(campaigns.campaign(id), time.instant());
  }

  private Response again(UUID id, FormErrors errors) {
    return Html.status(422, page(id, errors, true));
  }
}
