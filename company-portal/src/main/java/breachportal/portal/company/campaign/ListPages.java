package breachportal.portal.company.campaign;

import breachportal.api.identity.Roles;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// The list of the people to tell: uploading it, and which rows were refused and why.
@Path("/company")
@RolesAllowed(Roles.COMPANY)
@RunOnVirtualThread
public class ListPages {
  private static final int SHOWN = 100;

  private final Campaigns campaigns;
  private final ListUpload upload;
  private final InstantSource time;

  ListPages(@RestClient Campaigns campaigns, @RestClient ListUpload upload, InstantSource time) {
    this.campaigns = campaigns;
    this.upload = upload;
    this.time = time;
  }

  /// A refused row in words.
  ///
  /// @param line the line of the file
  /// @param reason why
  public record Refused(long line, String reason) {}

  @CheckedTemplate(basePath = "company")
  static class Templates {
    static native TemplateInstance list(
        CampaignView view, List<Refused> refused, FormErrors errors);
  }

  @GET
  @Path("/campaigns/{id}/list")
  public TemplateInstance show(@PathParam("id") UUID id) {
    return page(id, FormErrors.NONE);
  }

  @POST
  @Path("/campaigns/{id}/list")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response take(
      @PathParam("id") UUID id, @HeaderParam("Content-Type") String type, InputStream body)
      throws IOException {
    var file = FormFile.of(type, body);
    if (file.isEmpty()) {
      return again(id, FormErrors.of("file", "Choose a file first."));
    }
    try {
      upload.upload(id, file.get().encodedName(), file.get().bytes());
      return Html.next("/company/campaigns/" + id + "/list");
    } catch (ServiceRefusal refusal) {
      if (!List.of(400, 409, 413, 415, 422).contains(refusal.status())) {
        throw refusal;
      }
      return again(id, FormErrors.of("file", words(refusal)));
    }
  }

  /// All refused rows as a CSV file: line, column, reason.
  @GET
  @Path("/campaigns/{id}/list/refused.csv")
  public Response download(@PathParam("id") UUID id) {
    var lines =
        campaigns.refusals(id).stream()
            .map(row -> row.line() + "," + row.column() + ",\"" + RefusedReason.of(row) + "\"\r\n")
            .collect(Collectors.joining());
    return Response.ok("\uFEFFline,column,reason\r\n" + lines, "text/csv; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"refused-rows.csv\"")
        .build();
  }

  private TemplateInstance page(UUID id, FormErrors errors) {
    var view = new CampaignView(campaigns.campaign(id), time.instant());
    var list = view.campaign().list();
    List<RefusedRow> refused =
        list == null || list.refused() == 0 ? List.of() : campaigns.refusals(id);
    return Templates.list(
        view,
        refused.stream()
            .limit(SHOWN)
            .map(row -> new Refused(row.line(), RefusedReason.of(row)))
            .toList(),
        errors);
  }

  private Response again(UUID id, FormErrors errors) {
    return Html.status(422, page(id, errors));
  }

  /// What the file needs, with the place in it.
  private static String words(ServiceRefusal refusal) {
    var error = FormErrors.of(refusal.problem()).all().getFirst();
    return error.field().startsWith("line ")
        ? "In " + error.field() + ": " + error.message() + " Nothing of the file was kept."
        : error.message();
  }
}
