package breachportal.portal.police;

import breachportal.api.identity.CurrentCaller;
import breachportal.api.identity.Roles;
import breachportal.contract.campaign.Telling;
import breachportal.contract.campaign.Telling.CampaignInBrief;
import breachportal.contract.campaign.Telling.PoliceHold;
import breachportal.contract.problem.Problem.FieldError;
import breachportal.contract.report.Report;
import breachportal.portal.client.Reports;
import breachportal.portal.client.ServiceRefusal;
import breachportal.portal.client.Tellings;
import breachportal.portal.page.FormErrors;
import breachportal.portal.page.Html;
import breachportal.portal.page.Statement;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// How a report's people are told, at the desk; holding that and letting it go on.
@Path("/police/reports/{id}/telling")
@RolesAllowed(Roles.POLICE)
@RunOnVirtualThread
public class TellingPages {

  @CheckedTemplate(basePath = "police")
  static class Templates {
    static native TemplateInstance telling(
        Report report,
        Telling telling,
        List<CampaignInBrief> drills,
        @Nullable UUID authority,
        Instant now);

    static native TemplateInstance hold(Report report, HoldForm form, FormErrors errors);

    static native TemplateInstance release(Report report, PoliceHold hold);
  }

  private final Reports reports;
  private final Tellings tellings;
  private final CurrentCaller caller;
  private final InstantSource clock;

  TellingPages(
      @RestClient Reports reports,
      @RestClient Tellings tellings,
      CurrentCaller caller,
      InstantSource clock) {
    this.reports = reports;
    this.tellings = tellings;
    this.caller = caller;
    this.clock = clock;
  }

  /// @param id the report
  /// @return its campaigns and its holds
  @GET
  public Response telling(@PathParam("id") UUID id) {
    Report report = reports.report(id);
    Telling all = tellings.of(report.summary().reference());
    Map<Boolean, List<CampaignInBrief>> parted =
        all.campaigns().stream().collect(Collectors.partitioningBy(CampaignInBrief::drill));
    List<CampaignInBrief> meant = parted.getOrDefault(false, List.of());
    return Html.ok(
        Templates.telling(
            report,
            new Telling(all.reportReference(), meant, all.holds()),
            parted.getOrDefault(true, List.of()),
            caller.get().authorityId(),
            clock.instant()));
  }

  /// @param id the report
  /// @return the form of a hold
  @GET
  @Path("/hold")
  public Response askToHold(@PathParam("id") UUID id) {
    HoldForm form = HoldForm.beginning(clock.instant());
    return Html.ok(Templates.hold(reports.report(id), form, FormErrors.NONE));
  }

  /// @param id the report
  /// @param typed the form
  /// @return the way back to the telling, or the form with what is needed
  @POST
  @Path("/hold")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response hold(@PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
    Report report = reports.report(id);
    HoldForm form = HoldForm.typed(typed);
    FormErrors errors = form.errors(clock.instant());
    if (errors.none()) {
      try {
        var unused = tellings.hold(report.summary().reference(), form.request());
        return back(id, "?held");
      } catch (ServiceRefusal refusal) {
        if (refusal.status() != 422) {
          throw refusal;
        }
        FieldError refused = FormErrors.of(refusal.problem()).all().getFirst();
        String field = refused.field().equals("scope") ? "scope" : "day";
        errors = FormErrors.of(field, refused.message());
      }
    }
    return Html.status(422, Templates.hold(report, form, errors));
  }

  /// @param id the report
  /// @param hold one of its holds
  /// @return the question whether to release it
  @GET
  @Path("/holds/{hold}/release")
  public Response askToRelease(@PathParam("id") UUID id, @PathParam("hold") UUID hold) {
    Report report = reports.report(id);
    return Html.ok(
        Templates.release(
            report,
            tellings.of(report.summary().reference()).holds().stream()
                .filter(each -> each.id().equals(hold))
                .findFirst()
                .orElseThrow(NotFoundException::new)));
  }

  /// @param id the report
  /// @param hold one of its holds
  /// @return the way back to the telling
  @POST
  @Path("/holds/{hold}/release")
  public Response release(@PathParam("id") UUID id, @PathParam("hold") UUID hold) {
    try {
      tellings.release(reports.report(id).summary().reference(), hold);
    } catch (ServiceRefusal refusal) {
      if (refusal.status() != 409) {
        throw refusal;
      }
    }
    return back(id, "?released");
  }

  /// @param id the report
  /// @param campaign one of its campaigns
  /// @param form in which form, as the address ends
  /// @param language the language of a page
  /// @return what became of everybody on its list, signed, as a file
  @GET
  @Path("/campaigns/{campaign}/statement.{form:json|pdf}")
  public Response statement(
      @PathParam("id") UUID id,
      @PathParam("campaign") UUID campaign,
      @PathParam("form") String form,
      @QueryParam("language") @DefaultValue("vi") String language) {
    String reference = reports.report(id).summary().reference();
    return Statement.file(
        tellings.statement(reference, campaign, form, language), campaign.toString(), form);
  }

  private static Response back(UUID id, String done) {
    return Html.next("/police/reports/" + id + "/telling" + done);
  }
}
