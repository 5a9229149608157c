package breachportal.exposure.publication;

import breachportal.api.identity.Roles;
import breachportal.contract.leak.Leak;
import breachportal.contract.leak.LeakState;
import breachportal.exposure.ExposureSettings;
import breachportal.exposure.leak.TellOfLeaks;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// Publication and retirement of leaks.
@Path("/v1/leaks/{id}")
@RolesAllowed(Roles.POLICE)
@RunOnVirtualThread
@Tag(name = "Leaks")
public class PublicationResource {

  private static final Duration LOOK = Duration.ofMillis(100);

  @Inject PublishLeak publishLeak;
  @Inject TellOfLeaks tellOfLeaks;
  @Inject ExposureSettings settings;
  @Inject InstantSource time;

  /// Publishes a leak that was reviewed.
  @POST
  @Path("/publication")
  @Operation(
      summary = "Publish a leak",
      description =
          "The leak is published when the index that holds it is served. That is awaited for some"
              + " seconds; if it takes longer, the answer is 202, and the leak becomes published by"
              + " itself. Asking again changes nothing.")
  @APIResponse(responseCode = "200", description = "The leak is published")
  @APIResponse(responseCode = "202", description = "The index is being built")
  @APIResponse(responseCode = "404", description = "There is no such leak")
  @APIResponse(responseCode = "409", description = "The leak is not ready for publication")
  public RestResponse<Leak> publish(UUID id) {
    publishLeak.publish(id);
    Instant end = time.instant().plus(settings.publicationPatience());
    Leak leak = tellOfLeaks.one(id);
    while (leak.state() == LeakState.REVIEW && time.instant().isBefore(end)) {
      LockSupport.parkNanos(LOOK.toNanos());
      leak = tellOfLeaks.one(id);
    }
    return leak.state() == LeakState.REVIEW ? RestResponse.accepted(leak) : RestResponse.ok(leak);
  }

  /// Retires a leak.
  @POST
  @Path("/retirement")
  @Operation(
      summary = "Retire a leak",
      description = "No answer names it from now on, and the next index does not hold it.")
  @APIResponse(responseCode = "200", description = "The leak is retired")
  @APIResponse(responseCode = "404", description = "There is no such leak")
  @APIResponse(responseCode = "409", description = "The leak was never ready for publication")
  public Leak retire(UUID id) {
    publishLeak.retire(id);
    return tellOfLeaks.one(id);
  }
}
