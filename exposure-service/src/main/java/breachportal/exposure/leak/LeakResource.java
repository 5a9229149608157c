package breachportal.exposure.leak;

import breachportal.api.identity.Roles;
import breachportal.contract.leak.Leak;
import breachportal.contract.leak.LeakRequest;
import breachportal.contract.report.AuditEntry;
import breachportal.store.audit.AuditTrail;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// Leaks, as the police work on them.
@Path("/v1/leaks")
@RolesAllowed(Roles.POLICE)
@RunOnVirtualThread
@Tag(name = "Leaks", description = "Known leaks, as the police work on them.")
public class LeakResource {

  @Inject EnterLeak enterLeak;
  @Inject TellOfLeaks tellOfLeaks;
  @Inject KnownLeaks leaks;
  @Inject AuditTrail audit;

  /// Enters a leak.
  @POST
  @Operation(summary = "Enter a leak", description = "Its file is uploaded in a second step.")
  @APIResponseSchema(
      value = Leak.class,
      responseCode = "201",
      responseDescription = "It is entered")
  @APIResponse(responseCode = "400", description = "A field is missing or malformed")
  @APIResponse(responseCode = "409", description = "Another leak has that name")
  @APIResponse(responseCode = "422", description = "It would have been found in the future")
  public RestResponse<Leak> enter(@NotNull @Valid LeakRequest request) {
    Leak leak = enterLeak.enter(request);
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, leak)
        .location(URI.create("/v1/leaks/" + leak.id()))
        .build();
  }

  /// Lists all leaks.
  @GET
  @Operation(summary = "List all leaks", description = "The newest first, at most 1,000.")
  @APIResponse(responseCode = "200", description = "All leaks, whatever their state")
  public List<Leak> list() {
    return tellOfLeaks.all();
  }

  /// Shows one leak.
  @GET
  @Path("/{id}")
  @Operation(
      summary = "Show one leak",
      description =
          "With how far its loading has come: counts by kind and by reason, never a value.")
  @APIResponse(responseCode = "200", description = "The leak")
  @APIResponse(responseCode = "404", description = "There is none")
  public Leak show(UUID id) {
    return tellOfLeaks.one(id);
  }

  /// Shows who did what to a leak.
  @GET
  @Path("/{id}/audit")
  @Operation(summary = "Show who did what to a leak", description = "The oldest first.")
  @APIResponse(responseCode = "200", description = "Its audit entries, at most 1,000")
  @APIResponse(responseCode = "404", description = "There is no such leak")
  public List<AuditEntry> audit(UUID id) {
    return audit.of("leak/" + leaks.get(id).id());
  }
}
