package breachportal.portal.company.report;

import breachportal.api.identity.Roles;
import breachportal.contract.campaign.Campaign;
import breachportal.contract.report.Reason;
import breachportal.contract.report.Report;
import breachportal.contract.report.ReportState;
import breachportal.contract.report.Revision;
import breachportal.portal.client.Campaigns;
import breachportal.portal.client.Desk;
import breachportal.portal.client.Reports;
import breachportal.portal.client.ServiceRefusal;
import breachportal.portal.company.question.Questionnaires;
import breachportal.portal.page.FormErrors;
import breachportal.portal.page.Html;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// A filed report: what was filed, who has it, what is due; confirmations and withdrawal.
@Path("/company")
@RolesAllowed(Roles.COMPANY)
@RunOnVirtualThread
public class ReportPages {
  private static final int LONGEST_REASON = 4_000;
  private static final int MOST_REVISIONS_SHOWN = 20;

  private final Reports reports;
  private final Campaigns campaigns;
  private final Desk desk;
  private final Questionnaires questionnaires;
  private final InstantSource time;

  ReportPages(
      @RestClient Reports reports,
      @RestClient Campaigns campaigns,
      @RestClient Desk desk,
      Questionnaires questionnaires,
      InstantSource time) {
    this.reports = reports;
    this.campaigns = campaigns;
    this.desk = desk;
    this.questionnaires = questionnaires;
    this.time = time;
  }

  @CheckedTemplate(basePath = "company")
  static class Templates {
    static native TemplateInstance report(ReportView view);

    static native TemplateInstance revision(RevisionView view);

    static native TemplateInstance filed(Confirmation confirmation);

    static native TemplateInstance withdraw(Report report, String reason, FormErrors errors);
  }

  @GET
  @Path("/reports/{id}")
  public Response report(@PathParam("id") UUID id) {
    var report = reports.report(id);
    int newest = report.summary().revision();
    if (newest == 0) {
      return Html.next("/company/reports/" + id + "/draft");
    }
    int oldest = Math.max(1, newest - MOST_REVISIONS_SHOWN + 1);
    var revisions =
        IntStream.iterate(newest, number -> number >= oldest, number -> number - 1)
            .mapToObj(number -> reports.revision(id, number))
            .toList();
    var view =
        ReportView.of(
            report,
            revisions,
            campaignsOf(id),
            Dialogue.of(desk.messages(id)),
            questionnaires.current(),
            time.instant());
    return Html.status(200, Templates.report(view));
  }

  /// A report can be read while the service that sends letters is silent.
  private @Nullable List<Campaign> campaignsOf(UUID id) {
    try {
      return campaigns.ofReport(id);
    } catch (ServiceRefusal | ProcessingException silent) {
      return null;
    }
  }

  @GET
  @Path("/reports/{id}/revisions/{number}")
  public TemplateInstance revision(@PathParam("id") UUID id, @PathParam("number") int number) {
    Revision revision = reports.revision(id, number);
    return Templates.revision(
        RevisionView.of(reports.report(id), revision, questionnaires.current()));
  }

  /// The confirmation of a filing; it stays at this address.
  @GET
  @Path("/reports/{id}/filed/{number}")
  public TemplateInstance filed(@PathParam("id") UUID id, @PathParam("number") int number) {
    return Templates.filed(
        Confirmation.of(reports.report(id), reports.revision(id, number), time.instant()));
  }

  @GET
  @Path("/reports/{id}/withdraw")
  public TemplateInstance askWhy(@PathParam("id") UUID id) {
    return Templates.withdraw(reports.report(id), "", FormErrors.NONE);
  }

  @POST
  @Path("/reports/{id}/withdraw")
  public Response withdraw(
      @PathParam("id") UUID id, @FormParam("reason") @DefaultValue("") String typed) {
    var reason = typed.replace("\r\n", "\n").strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      var message =
          reason.isEmpty()
              ? "Say why you withdraw the report; the police read it."
              : "Say it in at most 4,000 characters.";
      return Html.status(
          422, Templates.withdraw(reports.report(id), reason, FormErrors.of("reason", message)));
    }
    if (reports.report(id).summary().state() != ReportState.WITHDRAWN) {
      reports.withdraw(id, new Reason(reason));
    }
    return Html.next("/company/reports/" + id);
  }
}
