package breachportal.portal.company.draft;

import breachportal.api.identity.Roles;
import breachportal.contract.report.Attachment;
import breachportal.contract.report.Report;
import breachportal.portal.client.Reports;
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
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// The files that go with a report.
@Path("/company")
@RolesAllowed(Roles.COMPANY)
@RunOnVirtualThread
public class AttachmentPages {
  private static final int SERVER_ERROR = 500;

  private final Reports reports;
  private final Drafts drafts;

  AttachmentPages(@RestClient Reports reports, Drafts drafts) {
    this.reports = reports;
    this.drafts = drafts;
  }

  @CheckedTemplate(basePath = "company")
  static class Templates {
    static native TemplateInstance attachments(Report report, FormErrors errors);
  }

  @GET
  @Path("/reports/{id}/draft/attachments")
  public TemplateInstance show(@PathParam("id") UUID id) {
    return Templates.attachments(drafts.withDraft(id), FormErrors.NONE);
  }

  @POST
  @Path("/reports/{id}/draft/attachments")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response add(
      @PathParam("id") UUID id, @HeaderParam("Content-Type") String type, InputStream body)
      throws IOException {
    var file = FormFile.of(type, body);
    if (file.isEmpty()) {
      return again(id, FormErrors.of("file", "Choose a file first."));
    }
    try {
      reports.attach(id, file.get().mediaType(), file.get().encodedName(), file.get().bytes());
      return Html.next("/company/reports/" + id + "/draft/attachments");
    } catch (ServiceRefusal refusal) {
      if (refusal.status() >= SERVER_ERROR || refusal.status() == 404) {
        throw refusal;
      }
      var words = FormErrors.of(refusal.problem()).all().getFirst().message();
      return again(id, FormErrors.of("file", words));
    }
  }

  @GET
  @Path("/reports/{id}/attachments/{attachment}")
  public Response download(@PathParam("id") UUID id, @PathParam("attachment") UUID attachment) {
    var name =
        reports.report(id).attachments().stream()
            .filter(file -> file.id().equals(attachment))
            .map(Attachment::name)
            .findFirst()
            .orElseThrow(NotFoundException::new);
    var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return Response.ok(reports.attachment(id, attachment), MediaType.APPLICATION_OCTET_STREAM)
        .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded)
        .build();
  }

  private Response again(UUID id, FormErrors errors) {
    return Html.status(422, Templates.attachments(drafts.withDraft(id), errors));
  }
}
