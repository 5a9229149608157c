package breachportal.exposure.catalogue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The catalogue in the shape of Have I Been Pwned's API v3.
@Path("/api/v3")
@PermitAll
@RunOnVirtualThread
@Tag(
    name = "Breaches",
    description = "The published leaks in the shape of Have I Been Pwned's API v3; open to all.")
public class BreachResource {

  @Inject Breaches breaches;

  /// Lists the breaches.
  @GET
  @Path("/breaches")
  @Operation(
      summary = "List the breaches",
      description = "By name, at most 1,000. Sensitive leaks are not named.")
  @APIResponse(responseCode = "200", description = "The breaches, or those of the web domain")
  public List<Breach> list(@QueryParam("domain") @Size(max = 253) @Nullable String domain) {
    return breaches.all(domain);
  }

  /// Shows one breach.
  @GET
  @Path("/breach/{name}")
  @Operation(summary = "Show one breach", description = "By its name, in capitals or not.")
  @APIResponse(responseCode = "200", description = "The breach")
  @APIResponse(responseCode = "404", description = "There is none of that name")
  public Breach show(@PathParam("name") @Size(max = 60) String name) {
    return breaches.named(name).orElseThrow(ApiRefusal::notFound);
  }

  /// Shows the breach that was added last.
  @GET
  @Path("/latestbreach")
  @Operation(summary = "Show the newest breach", description = "The one published last.")
  @APIResponse(responseCode = "200", description = "The breach")
  @APIResponse(responseCode = "404", description = "None is published yet")
  public Breach latest() {
    return breaches.latest().orElseThrow(ApiRefusal::notFound);
  }

  /// Lists the kinds of data.
  @GET
  @Path("/dataclasses")
  @Operation(summary = "List the kinds of data", description = "In the order of the alphabet.")
  @APIResponse(responseCode = "200", description = "All kinds of data that a breach can name")
  public List<String> dataClasses() {
    return DataClass.all();
  }
}
