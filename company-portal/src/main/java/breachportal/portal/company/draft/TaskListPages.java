package breachportal.portal.company.draft;

import breachportal.api.identity.Roles;
import breachportal.portal.client.Reports;
import breachportal.portal.company.question.Questionnaires;
import breachportal.portal.page.Html;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Beginning a report or a supplement, and the task list of a draft.
@Path("/company")
@RolesAllowed(Roles.COMPANY)
@RunOnVirtualThread
public class TaskListPages {
  private final Reports reports;
  private final Drafts drafts;
  private final Questionnaires questionnaires;
  private final InstantSource time;

  TaskListPages(
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
    static native TemplateInstance tasks(TaskList list);
  }

  /// Begins a report.
  @POST
  @Path("/reports")
  public Response begin() {
    return toTaskList(reports.begin().summary().id());
  }

  /// Begins the next draft of a filed report; the one there is when it has been begun already.
  @POST
  @Path("/reports/{id}/draft")
  public Response beginSupplement(@PathParam("id") UUID id) {
    if (reports.report(id).draft() == null) {
      reports.beginSupplement(id);
    }
    return toTaskList(id);
  }

  @GET
  @Path("/reports/{id}/draft")
  public TemplateInstance tasks(@PathParam("id") UUID id) {
    var report = drafts.withDraft(id);
    return Templates.tasks(
        TaskList.of(report, questionnaires.current(), drafts.missing(report), time.instant()));
  }

  private static Response toTaskList(UUID id) {
    return Html.next("/company/reports/" + id + "/draft");
  }
}
