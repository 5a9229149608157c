package breachportal.portal.police;

import breachportal.api.identity.CurrentCaller;
import breachportal.api.identity.Roles;
import breachportal.contract.desk.CaseState;
import breachportal.contract.desk.CaseSummary;
import breachportal.contract.desk.CasesOfReport;
import breachportal.contract.desk.Officer;
import breachportal.contract.organisation.Authority;
import breachportal.contract.report.Attachment;
import breachportal.contract.report.Report;
import breachportal.portal.client.Cases;
import breachportal.portal.client.Desk;
import breachportal.portal.client.Reports;
import breachportal.portal.page.FormErrors;
import breachportal.portal.page.Html;
import breachportal.portal.page.ProvinceNames;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// A report at the desk: the notice of each revision, what changed, what was done with it.
@Path("/police/reports/{id}")
@RolesAllowed(Roles.POLICE)
@RunOnVirtualThread
public class ReportPages {

  @CheckedTemplate(basePath = "police")
  static class Templates {
    static native TemplateInstance report(ReportView view, ReportDesk desk);

    static native TemplateInstance log(Report report, List<LogLine> lines);

    static native TemplateInstance acknowledge(Report report);
  }

  private final Reports reports;
  private final Desk desk;
  private final Cases cases;
  private final CurrentCaller caller;
  private final ProvinceNames provinces;
  private final InstantSource clock;

  ReportPages(
      @RestClient Reports reports,
      @RestClient Desk desk,
      @RestClient Cases cases,
      CurrentCaller caller,
      ProvinceNames provinces,
      InstantSource clock) {
    this.reports = reports;
    this.desk = desk;
    this.cases = cases;
    this.caller = caller;
    this.provinces = provinces;
    this.clock = clock;
  }

  /// @param id the report
  /// @return its newest notice
  @GET
  public Response newest(@PathParam("id") UUID id) {
    Report report = reports.report(id);
    return page(report, report.summary().revision());
  }

  /// @param id the report
  /// @param number which revision, from 1
  /// @return that revision's notice
  @GET
  @Path("/revisions/{number:[0-9]+}")
  public Response revision(@PathParam("id") UUID id, @PathParam("number") int number) {
    return page(reports.report(id), number);
  }

  /// @param id the report
  /// @param number which revision, from 1
  /// @param form in which form, as the address ends
  /// @param language the language of a PDF
  /// @return the notice as a file, to be kept
  @GET
  @Path("/revisions/{number:[0-9]+}/notice.{form:json|stix\\.json|veris\\.json|pdf}")
  public Response notice(
      @PathParam("id") UUID id,
      @PathParam("number") int number,
      @PathParam("form") String form,
      @QueryParam("language") @DefaultValue("vi") String language) {
    String reference = reports.report(id).summary().reference();
    String tongue = form.equals("pdf") ? "-" + language : "";
    return Response.ok(reports.notice(id, number, form, language))
        .type(form.equals("pdf") ? "application/pdf" : MediaType.APPLICATION_JSON)
        .header(
            "Content-Disposition",
            attachmentNamed("%s-r%d%s.%s".formatted(reference, number, tongue, form)))
        .build();
  }

  /// @param id the report
  /// @param attachment the file
  /// @return its bytes, to be kept and never shown in place
  @GET
  @Path("/attachments/{attachment}")
  public Response attachment(@PathParam("id") UUID id, @PathParam("attachment") UUID attachment) {
    String name =
        reports.report(id).attachments().stream()
            .filter(file -> file.id().equals(attachment))
            .map(Attachment::name)
            .findFirst()
            .orElseThrow(NotFoundException::new);
    return Response.ok(reports.attachment(id, attachment), MediaType.APPLICATION_OCTET_STREAM_TYPE)
        .header("Content-Disposition", attachmentNamed(name))
        .build();
  }

  /// @param id the report
  /// @return the question whether to acknowledge it
  @GET
  @Path("/acknowledgement")
  public Response askToAcknowledge(@PathParam("id") UUID id) {
    return Html.ok(Templates.acknowledge(reports.report(id)));
  }

  /// @param id the report
  /// @return the way back to the report
  @POST
  @Path("/acknowledgement")
  public Response acknowledge(@PathParam("id") UUID id) {
    reports.acknowledge(id);
    return Html.next("/police/reports/" + id + "?acknowledged");
  }

  /// @param id the report
  /// @return who did what with it
  @GET
  @Path("/log")
  public Response log(@PathParam("id") UUID id) {
    Map<String, String> names =
        desk.officers().stream().collect(Collectors.toMap(Officer::subject, Officer::name));
    List<LogLine> lines =
        reports.audit(id).reversed().stream().map(entry -> LogLine.of(entry, names)).toList();
    return Html.ok(Templates.log(reports.report(id), lines));
  }

  /// @return the report with what a form needs before it can be taken
  Response refused(UUID id, FormErrors errors, String typed) {
    Report report = reports.report(id);
    return Html.status(422, page(report, report.summary().revision(), errors, typed));
  }

  private Response page(Report report, int number) {
    return Html.ok(page(report, number, FormErrors.NONE, ""));
  }

  private TemplateInstance page(Report report, int number, FormErrors errors, String typed) {
    UUID id = report.summary().id();
    UUID own = caller.get().authorityId();
    ReportView view =
        ReportView.of(report, reports.revision(id, number), provinces, own, clock.instant());
    List<Authority> others =
        reports.authorities().stream().filter(it -> !it.id().equals(own)).toList();
    CasesOfReport of = cases.ofReport(id);
    List<CaseSummary> open =
        cases.all().stream()
            .filter(it -> it.state() == CaseState.OPEN && !of.cases().contains(it))
            .toList();
    return Templates.report(
        view, new ReportDesk(desk.file(id), of, open, desk.officers(), others, errors, typed));
  }

  private static String attachmentNamed(String name) {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename*=UTF-8''" + encoded;
  }
}
