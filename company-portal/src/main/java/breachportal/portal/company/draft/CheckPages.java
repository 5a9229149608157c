package breachportal.portal.company.draft;

import breachportal.api.id.Ids;
import breachportal.api.identity.Roles;
import breachportal.contract.report.Report;
import breachportal.portal.client.Reports;
import breachportal.portal.client.ServiceRefusal;
import breachportal.portal.company.question.Questionnaires;
import breachportal.portal.page.Html;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// Checking the answers, and filing them. The page that is shown carries the key of its filing, so
/// that a second press of the button files nothing more.
@Path("/company")
@RolesAllowed(Roles.COMPANY)
@RunOnVirtualThread
public class CheckPages {
  private static final int REFUSED = 422;

  private final Reports reports;
  private final Drafts drafts;
  private final Questionnaires questionnaires;
  private final InstantSource time;

  CheckPages(
      @RestClient Reports reports,
      Drafts drafts,
      Questionnaires questionnaires,
      InstantSource time) {
    this.reports = reports;
    this.drafts = drafts;
    this.questionnaires = questionnaires;
    this.time = time;
  }

  @CheckedTemplate(basePath = "company")
  static class Templates {
    static native TemplateInstance check(CheckAnswers answers);
  }

  @GET
  @Path("/reports/{id}/draft/check")
  public TemplateInstance check(@PathParam("id") UUID id) {
    return Templates.check(view(drafts.withDraft(id), false));
  }

  @POST
  @Path("/reports/{id}/filings")
  public Response file(
      @PathParam("id") UUID id,
      @FormParam("key") @Nullable String key,
      @FormParam("version") @Nullable String version) {
    if (key == null || !key.matches("[0-9a-f-]{36}")) {
      throw new BadRequestException();
    }
    var report = reports.report(id);
    if (report.draft() != null && !String.valueOf(report.draftVersion()).equals(version)) {
      return Html.status(409, Templates.check(view(report, true)));
    }
    try {
      var receipt = reports.file(id, key);
      return Html.next("/company/reports/" + id + "/filed/" + receipt.revision());
    } catch (ServiceRefusal refusal) {
      if (refusal.status() != REFUSED || report.draft() == null) {
        throw refusal;
      }
      return Html.status(REFUSED, Templates.check(view(report, false)));
    }
  }

  private CheckAnswers view(Report report, boolean changedMeanwhile) {
    return CheckAnswers.of(
        report,
        questionnaires.current(),
        drafts.missing(report),
        Ids.next(),
        changedMeanwhile,
        time.instant());
  }
}
