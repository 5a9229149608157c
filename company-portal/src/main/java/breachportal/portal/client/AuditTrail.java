package breachportal.portal.client;

import breachportal.contract.report.AuditPage;
import breachportal.contract.report.AuditState;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/// The audit trail of one service, as auditors read it.
public interface AuditTrail {

  @GET
  AuditPage read(
      @QueryParam("actor") @Nullable String actor,
      @QueryParam("action") @Nullable String action,
      @QueryParam("thing") @Nullable String thing,
      @QueryParam("before") @Nullable Long before,
      @QueryParam("size") int size);

  @GET
  @Path("/verification")
  AuditState verify();
}
