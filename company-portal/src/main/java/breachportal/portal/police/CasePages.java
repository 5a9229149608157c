package breachportal.portal.police;

import breachportal.api.identity.CurrentCaller;
import breachportal.api.identity.Roles;
import breachportal.contract.desk.CaseFile;
import breachportal.contract.desk.CaseState;
import breachportal.contract.desk.CaseSummary;
import breachportal.contract.leak.Leak;
import breachportal.contract.organisation.Authority;
import breachportal.portal.client.Cases;
import breachportal.portal.client.Leaks;
import breachportal.portal.client.Reports;
import breachportal.portal.client.ServiceRefusal;
import breachportal.portal.page.FormErrors;
import breachportal.portal.page.Html;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Cases: the list, and each with its time line.
@Path("/police/cases")
@RolesAllowed(Roles.POLICE)
@RunOnVirtualThread
public class CasePages {

  @CheckedTemplate(basePath = "police")
  static class Templates {
    static native TemplateInstance cases(List<CaseSummary> cases);

    static native TemplateInstance caseFile(CaseView view);
  }

  private final Cases cases;
  private final Reports reports;
  private final Leaks leaks;
  private final CurrentCaller caller;

  CasePages(
      @RestClient Cases cases,
      @RestClient Reports reports,
      @RestClient Leaks leaks,
      CurrentCaller caller) {
    this.cases = cases;
    this.reports = reports;
    this.leaks = leaks;
    this.caller = caller;
  }

  /// @return the cases that the officer's authority has joined
  @GET
  public Response list() {
    return Html.ok(Templates.cases(cases.all()));
  }

  /// @param id the case
  /// @return the case
  @GET
  @Path("/{id}")
  public Response show(@PathParam("id") UUID id) {
    return Html.ok(page(cases.file(id), FormErrors.NONE));
  }

  /// @return the case with what a form needs before it can be taken
  Response refused(UUID id, FormErrors errors) {
    return Html.status(422, page(cases.file(id), errors));
  }

  private TemplateInstance page(CaseFile file, FormErrors errors) {
    UUID id = file.summary().id();
    Set<UUID> joined =
        file.authorities().stream().map(CaseFile.Member::id).collect(Collectors.toSet());
    Set<UUID> linked =
        file.leaks().stream().map(CaseFile.LinkedLeak::id).collect(Collectors.toSet());
    List<Authority> authorities =
        reports.authorities().stream().filter(it -> !joined.contains(it.id())).toList();
    List<CaseSummary> others =
        cases.all().stream()
            .filter(it -> it.state() == CaseState.OPEN && !it.id().equals(id))
            .toList();
    boolean leads = file.summary().leadAuthorityId().equals(caller.get().authorityId());
    return Templates.caseFile(
        new CaseView(
            file,
            knownLeaks().stream().filter(it -> !linked.contains(it.id())).toList(),
            authorities,
            others,
            leads,
            errors));
  }

  /// A case can be read while the service of leaks is silent.
  private List<Leak> knownLeaks() {
    try {
      return leaks.all();
    } catch (ServiceRefusal | ProcessingException silent) {
      return List.of();
    }
  }
}
