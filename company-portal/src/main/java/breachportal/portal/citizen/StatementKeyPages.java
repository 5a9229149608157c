package breachportal.portal.citizen;

import breachportal.contract.campaign.StatementKey;
import breachportal.portal.client.StatementKeys;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// The public keys by which anybody verifies the portal's signed statements.
@Path("/statement-keys.json")
@PermitAll
@RunOnVirtualThread
public class StatementKeyPages {
  private final StatementKeys keys;

  StatementKeyPages(@RestClient StatementKeys keys) {
    this.keys = keys;
  }

  /// @return the keys, as a file for `verify-statement`
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public List<StatementKey> keys() {
    return keys.keys();
  }
}
