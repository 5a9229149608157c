package breachportal.exposure.sensitive;

import breachportal.contract.leak.CheckAnswer;
import breachportal.contract.leak.OwnLeaksCode;
import breachportal.contract.leak.OwnLeaksPending;
import breachportal.contract.leak.OwnLeaksRequest;
import breachportal.exposure.abuse.Admission;
import breachportal.exposure.abuse.Proxies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// All leaks of an address or number, told to who holds it.
@Path("/v1/own-leaks")
@PermitAll
@RunOnVirtualThread
@Tag(
    name = "Own leaks",
    description =
        "All leaks of an address or number, sensitive ones too, for who holds it; open to all.")
public class OwnLeaksResource {

  @Inject AskForOwnLeaks askForOwnLeaks;
  @Inject TellOwnLeaks tellOwnLeaks;
  @Inject OwnLeaksSettings settings;
  @Inject Admission admission;
  @Inject Proxies proxies;

  /// Asks for a code.
  @POST
  @Path("/codes")
  @Operation(
      summary = "Ask for a code",
      description =
          "A code is sent to the e-mail address or telephone number. The answer is the same whether"
              + " or not it is in a leak, exists, or has had its share of codes.")
  @APIResponseSchema(
      value = OwnLeaksPending.class,
      responseCode = "202",
      responseDescription = "If a code can be sent, it is on its way")
  @APIResponse(responseCode = "400", description = "The request is malformed")
  @APIResponse(
      responseCode = "422",
      description = "It is no one address or number; the rule says why")
  @APIResponse(responseCode = "429", description = "Too many; Retry-After says when")
  public RestResponse<OwnLeaksPending> ask(
      @Context HttpServerRequest http, @NotNull @Valid OwnLeaksRequest request) {
    admission.payWithoutPuzzle(proxies.clientOf(http), settings.evaluationsACode());
    return RestResponse.accepted(askForOwnLeaks.ask(request));
  }

  /// Enters a code.
  @POST
  @Path("/answers")
  @Operation(
      summary = "Enter the code",
      description =
          "Opens the answer once. A code can be entered five times, right or wrong, and holds for"
              + " ten minutes.")
  @APIResponse(responseCode = "200", description = "All leaks that the address or number is in")
  @APIResponse(responseCode = "400", description = "The request is malformed")
  @APIResponse(
      responseCode = "422",
      description = "The code opens nothing: wrong, used, too old or tried too often")
  @APIResponse(responseCode = "503", description = "The index is being fetched")
  public RestResponse<CheckAnswer> tell(@NotNull @Valid OwnLeaksCode entered) {
    return RestResponse.ResponseBuilder.ok(tellOwnLeaks.tell(entered))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
