package breachportal.exposure.catalogue;

import breachportal.contract.leak.Leak;
import breachportal.exposure.leak.KnownLeaks;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What everybody may know of leaks.
@Path("/v1/catalogue")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Catalogue", description = "What everybody may know of leaks.")
public class CatalogueResource {

  @Inject KnownLeaks leaks;

  /// Lists the published leaks.
  @GET
  @Transactional
  @Operation(
      summary = "List the published leaks",
      description = "The newest first, at most 1,000; sensitive ones are not named.")
  @APIResponse(responseCode = "200", description = "The published leaks, without their counts")
  public List<Leak> list() {
    return leaks.listedPublicly().stream().map(leak -> leak.told(null)).toList();
  }
}
