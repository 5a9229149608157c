package breachportal.notification.statement;

import breachportal.contract.campaign.StatementKey;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The key by which anybody verifies statements.
@Path("/v1/statement-keys")
@PermitAll
@Tag(name = "Statements")
class StatementKeyResource {
  @Inject SigningKey key;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "The public keys of statements",
      description = "Keep them from before a statement that you verify by them.")
  @APIResponse(responseCode = "200", description = "The keys")
  public List<StatementKey> keys() {
    return List.of(key.published());
  }
}
