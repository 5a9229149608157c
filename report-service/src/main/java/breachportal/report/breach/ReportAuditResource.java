package breachportal.report.breach;

import breachportal.api.identity.Caller;
import breachportal.api.identity.CurrentCaller;
import breachportal.api.identity.Roles;
import breachportal.contract.report.AuditEntry;
import breachportal.report.audit.Things;
import breachportal.store.audit.AuditTrail;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
          "The oldest entry first: who filed, opened, exported and changed it. Of those in another"
              + " role only the role is shown. Police see what their own authority did with it too,"
              + " and not what became of drafts.")
  @APIResponse(responseCode = "200", description = "The entries.")
  @APIResponse(responseCode = "404", description = "There is none that the caller can see.")
  public List<AuditEntry> list(
      @Parameter(description = "The report's identifier.") @RestPath UUID id) {
    Caller caller = current.get();
    BreachReport report = reports.visible(caller, id);
    Stream<AuditEntry> ofAll =
        audit.of(Things.report(report.id())).stream()
            .filter(entry -> caller.isCompany() || !entry.action().startsWith("draft."));
    Stream<AuditEntry> within =
        caller.isPolice()
            ? audit.of(Things.within(caller.authority(), report.id())).stream()
            : Stream.empty();
    return Stream.concat(ofAll, within)
        .sorted(Comparator.comparingLong(AuditEntry::number))
        .map(entry -> entry.role().equals(caller.role()) ? entry : ofOthers(entry))
        .toList();
  }

  /// Says which authority or company acted, not which of its people, nor from where.
  private static AuditEntry ofOthers(AuditEntry entry) {
    return new AuditEntry(
        entry.number(),
        entry.at(),
        entry.role(),
        entry.role(),
        entry.action(),
        entry.thing(),
        entry.detail(),
        null,
        entry.sha256());
  }
}
