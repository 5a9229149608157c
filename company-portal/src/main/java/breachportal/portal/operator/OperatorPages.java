package breachportal.portal.operator;

import breachportal.api.identity.Roles;
import breachportal.contract.organisation.Authority;
import breachportal.contract.organisation.Organisation;
import breachportal.contract.report.DutyRule;
import breachportal.portal.client.Reports;
import breachportal.portal.page.Html;
import breachportal.portal.page.ProvinceNames;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Organisations to be verified, authorities and duties.
@Path("/operator")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
public class OperatorPages {

  @CheckedTemplate(basePath = "operator")
  static class Templates {
    static native TemplateInstance organisations(List<Organisation> organisations);

    static native TemplateInstance authorities(
        List<Authority> authorities, ProvinceNames provinces);

    static native TemplateInstance duties(List<DutyRule> rules, Instant now);
  }

  private final Reports reports;
  private final ProvinceNames provinces;
  private final InstantSource clock;

  OperatorPages(@RestClient Reports reports, ProvinceNames provinces, InstantSource clock) {
    this.reports = reports;
    this.provinces = provinces;
    this.clock = clock;
  }

  /// @return the organisations, those to be verified first
  @GET
  public Response organisations() {
    List<Organisation> waitingFirst =
        reports.organisations().stream()
            .sorted(
                Comparator.comparing(Organisation::verified).thenComparing(Organisation::legalName))
            .toList();
    return Html.ok(Templates.organisations(waitingFirst));
  }

  /// @param id an organisation
  /// @return the way back to the list
  @POST
  @Path("/organisations/{id}/verification")
  public Response verify(@PathParam("id") UUID id) {
    reports.putOrganisation(id, verified(reports.organisation(id)));
    return Html.next("/operator?verified");
  }

  /// @return the authorities that notices go to
  @GET
  @Path("/authorities")
  public Response authorities() {
    return Html.ok(Templates.authorities(reports.authorities(), provinces));
  }

  /// @return the rules of duty with their validity: those in force first, by law
  @GET
  @Path("/duties")
  public Response duties() {
    Instant now = clock.instant();
    List<DutyRule> inForceFirst =
        reports.dutyRules().stream()
            .sorted(
                Comparator.comparing((DutyRule rule) -> !DutyWords.inForce(rule, now))
                    .thenComparing(DutyRule::regime))
            .toList();
    return Html.ok(Templates.duties(inForceFirst, now));
  }

  private static Organisation verified(Organisation it) {
    return new Organisation(
        it.id(),
        it.legalName(),
        it.country(),
        it.registrationNumber(),
        it.taxCode(),
        it.headOffice(),
        it.province(),
        it.sector(),
        it.phone(),
        it.website(),
        it.dpo(),
        it.contact24x7(),
        true);
  }
}
