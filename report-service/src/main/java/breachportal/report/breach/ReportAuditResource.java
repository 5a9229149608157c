package breachportal.report.breach;

import breachportal.api.identity.Caller;
import breachportal.api.identity.CurrentCaller;
import breachportal.api.identity.Roles;
import breachportal.contract.report.AuditEntry;
import breachportal.store.audit.AuditTrail;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// The audit trail of a report over HTTP.
@Path("/v1/reports/{id}/audit")
@Tag(name = "Audit", description = "Who did what, when.")
class ReportAuditResource {

  @Inject BreachReports reports;
  @Inject AuditTrail audit;
  @Inject CurrentCaller current;

  @GET
  @RolesAllowed({Roles.COMPANY, Roles.POLICE})
  @Transactional
  @Operation(
      summary = "Show the trail of a report",
      description =
          "The oldest entry first. Network addresses are shown only of those in the caller's own"
              + " role; police don't see what became of drafts.")
  @APIResponse(responseCode = "200", description = "The entries.")
  @APIResponse(responseCode = "404", description = "There is none that the caller can see.")
  public List<AuditEntry> list(
      @Parameter(description = "The report's identifier.") @RestPath UUID id) {
    Caller caller = current.get();
    BreachReport report = reports.visible(caller, id);
    return audit.of("report/" + report.id()).stream()
        .filter(entry -> caller.isCompany() || !entry.action().startsWith("draft."))
        .map(entry -> entry.role().equals(caller.role()) ? entry : withoutAddress(entry))
        .toList();
  }

  private static AuditEntry withoutAddress(AuditEntry entry) {
    return new AuditEntry(
        entry.number(),
        entry.at(),
        entry.actor(),
        entry.role(),
        entry.action(),
        entry.thing(),
        entry.detail(),
        null,
        entry.sha256());
  }
}
