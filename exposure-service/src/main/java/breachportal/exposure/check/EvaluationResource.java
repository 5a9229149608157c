package breachportal.exposure.check;

import breachportal.contract.check.EvaluationAnswer;
import breachportal.contract.check.EvaluationRequest;
import breachportal.exposure.abuse.Proxies;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The blinded check's evaluation.
///
/// It waits for nothing but the payment and computes for less than half a millisecond, so it stays
/// on the event loop: changing threads costs as much as all the rest around the evaluation.
@Path("/v1/check/evaluate")
@PermitAll
@NonBlocking
@Tag(name = "Check", description = "Whether an identifier is in a published leak; open to all.")
public class EvaluationResource {

  @Inject EvaluateBlinded evaluateBlinded;
  @Inject Proxies proxies;
  @Inject Vertx vertx;

  /// Evaluates blinded elements.
  @POST
  @Operation(
      summary = "Evaluate up to five blinded elements",
      description =
          "VOPRF of RFC 9497, mode 0x01, with its proof. The token opens as many buckets as there"
              + " are elements: `GET /v1/check/buckets/{generation}/{bucket}`.")
  @APIResponse(responseCode = "200", description = "The evaluated elements, the proof, the token")
  @APIResponse(responseCode = "400", description = "The request is malformed")
  @APIResponse(responseCode = "403", description = "No solved puzzle, or one that was spent")
  @APIResponse(responseCode = "409", description = "The epoch is not served")
  @APIResponse(responseCode = "422", description = "What is blinded is no element of the group")
  @APIResponse(responseCode = "429", description = "Too many; Retry-After says when")
  public CompletionStage<EvaluationAnswer> evaluate(
      @jakarta.ws.rs.core.Context HttpServerRequest http, @Nullable EvaluationRequest request) {
    Context eventLoop = vertx.getOrCreateContext();
    return evaluateBlinded.evaluate(
        proxies.clientOf(http), request, task -> eventLoop.runOnContext(turn -> task.run()));
  }
}
