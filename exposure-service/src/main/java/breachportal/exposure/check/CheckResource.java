package breachportal.exposure.check;

import breachportal.contract.check.Challenge;
import breachportal.contract.check.CheckParameters;
import breachportal.contract.leak.CheckAnswer;
import breachportal.contract.leak.CheckRequest;
import breachportal.exposure.abuse.Admission;
import breachportal.exposure.abuse.Proxies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The check, open to everybody.
@Path("/v1/check")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Check", description = "Whether an identifier is in a published leak; open to all.")
public class CheckResource {

  @Inject CheckIdentifier checkIdentifier;
  @Inject TellParameters tellParameters;
  @Inject Admission admission;
  @Inject Proxies proxies;

  /// Checks one identifier.
  @POST
  @Operation(
      summary = "Check one identifier",
      description =
          "For those whose browser runs no scripts: the server sees the identifier, in memory and"
              + " for this one answer. Nothing of it is logged or stored. Sensitive leaks are never"
              + " named. Counts as one evaluation.")
  @APIResponse(responseCode = "200", description = "The published leaks it is in, the newest first")
  @APIResponse(responseCode = "400", description = "The request is malformed")
  @APIResponse(
      responseCode = "422",
      description = "The text is not one identifier; the rule says why")
  @APIResponse(responseCode = "429", description = "Too many; Retry-After says when")
  @APIResponse(responseCode = "503", description = "The index is being fetched")
  public CheckAnswer check(@Context HttpServerRequest http, @NotNull @Valid CheckRequest request) {
    admission.payWithoutPuzzle(proxies.clientOf(http));
    return checkIdentifier.check(request);
  }

  /// Tells what a check works with.
  @GET
  @Path("/parameters")
  @Operation(
      summary = "Show the parameters of the check",
      description = "Suite, public keys, the indexes that are served now, and what they name.")
  @APIResponse(responseCode = "200", description = "The parameters")
  @APIResponse(responseCode = "503", description = "The index is being fetched")
  public CheckParameters parameters() {
    return tellParameters.tell();
  }

  /// Gives a puzzle.
  @GET
  @Path("/challenge")
  @Operation(
      summary = "Get a puzzle to be solved before an evaluation",
      description = "ALTCHA, version 1. Each solution pays for one evaluation.")
  @APIResponse(responseCode = "200", description = "The puzzle")
  public Challenge challenge(@Context HttpServerRequest http) {
    return admission.challenge(proxies.clientOf(http));
  }
}
