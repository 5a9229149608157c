package breachportal.store.audit;

import breachportal.api.identity.Roles;
import breachportal.contract.report.AuditPage;
import breachportal.contract.report.AuditState;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The audit trail of a service, for auditors, who read this and nothing else.
@Path("/v1/audit")
@RunOnVirtualThread
@Tag(name = "Audit", description = "Who did what to which thing, when, from where.")
public class AuditResource {

  @Inject AuditTrail audit;

  /// Lists entries.
  @GET
  @RolesAllowed(Roles.AUDITOR)
  @Operation(
      summary = "Read the audit trail",
      description =
          "The newest first, a page at a time. Entries hold no personal data of subscribers.")
  @APIResponse(responseCode = "200", description = "A page of entries")
  @APIResponse(responseCode = "400", description = "A filter is too long, or a number out of range")
  public AuditPage read(
      @Parameter(description = "Whose entries: the subject of a token, in full")
          @QueryParam("actor")
          @Size(max = 300)
          @Nullable String actor,
      @Parameter(description = "What was done, or how it begins, such as `report.`")
          @QueryParam("action")
          @Size(max = 100)
          @Nullable String action,
      @Parameter(description = "To which thing, or how it begins, such as `report/`")
          @QueryParam("thing")
          @Size(max = 300)
          @Nullable String thing,
      @Parameter(description = "Only entries whose number is below this")
          @QueryParam("before")
          @Min(1)
          @Nullable Long before,
      @Parameter(description = "How many entries a page holds")
          @QueryParam("size")
          @DefaultValue("100")
          @Min(1)
          @Max(1_000)
          int size) {
    return audit.page(new AuditFilter(actor, action, thing, before), size);
  }

  /// Verifies the chain.
  @GET
  @Path("/verification")
  @RolesAllowed({Roles.AUDITOR, Roles.OPERATOR})
  @Operation(
      summary = "Verify the audit trail",
      description = "Walks the whole chain; the cost grows with its length.")
  @APIResponse(responseCode = "200", description = "What was found")
  public AuditState verify() {
    return audit.verify();
  }
}
