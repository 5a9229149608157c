package breachportal.report.audit;

import breachportal.api.identity.Roles;
import breachportal.store.audit.AuditTrail;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The audit trail as a whole, over HTTP.
@Path("/v1/audit/verification")
@Tag(name = "Audit")
class AuditResource {

  @Inject AuditTrail audit;

  /// What a walk along the chain found.
  ///
  /// @param intact whether every hash is right
  /// @param firstBroken the number of the first entry whose hash is not; 0 when all are
  public record Verification(boolean intact, long firstBroken) {}

  @GET
  @RolesAllowed(Roles.OPERATOR)
  @Operation(
      summary = "Verify the audit trail",
      description = "Walks the whole chain; the cost grows with its length.")
  @APIResponse(responseCode = "200", description = "What was found.")
  public Verification verify() {
    long firstBroken = audit.firstBroken();
    return new Verification(firstBroken == 0, firstBroken);
  }
}
