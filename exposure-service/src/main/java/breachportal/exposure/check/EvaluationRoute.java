package breachportal.exposure.check;

import breachportal.api.problem.Refusal;
import breachportal.api.problem.RouteProblems;
import breachportal.api.problem.TooLarge;
import breachportal.api.problem.UnreadableJson;
import breachportal.contract.check.EvaluationAnswer;
import breachportal.contract.check.EvaluationRequest;
import breachportal.exposure.abuse.Proxies;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// `POST /v1/check/evaluate`: evaluates blinded elements, for who paid.
///
/// A route of its own in front of everything else, on the event loop: it waits for nothing but the
/// payment and computes for less than half a millisecond, of which a resource method would add a
/// fifth.
@ApplicationScoped
class EvaluationRoute {

  private static final Logger LOG = Logger.getLogger(EvaluationRoute.class);
  private static final int MAX_BODY_BYTES = 8 << 10;

  @Inject EvaluateBlinded evaluateBlinded;
  @Inject Proxies proxies;
  @Inject RouteProblems problems;

  private final ObjectReader requests;
  private final ObjectWriter answers;

  @Inject
  EvaluationRoute(ObjectMapper json) {
    this.requests = json.readerFor(EvaluationRequest.class);
    this.answers = json.writerFor(EvaluationAnswer.class);
  }

  void register(@Observes Router router) {
    var unused =
        router.post("/v1/check/evaluate").order(BucketRoute.BEFORE_ALL).handler(this::gather);
  }

  private void gather(RoutingContext exchange) {
    Buffer body = Buffer.buffer();
    var unused =
        exchange
            .request()
            .handler(
                part -> {
                  if (body.length() <= MAX_BODY_BYTES) {
                    var unusedToo = body.appendBuffer(part);
                  }
                })
            .endHandler(end -> answer(exchange, body));
  }

  private void answer(RoutingContext exchange, Buffer body) {
    HttpServerResponse response = exchange.response();
    Context eventLoop = exchange.vertx().getOrCreateContext();
    try {
      var unused =
          evaluated(exchange.request(), body, eventLoop)
              .whenComplete((answer, failure) -> end(response, answer, failure));
    } catch (RuntimeException failure) {
      // Whatever it is: here nobody else would answer, and the connection would be held for ever.
      problems.answer(response, refusal(failure));
    }
  }

  private CompletionStage<EvaluationAnswer> evaluated(
      HttpServerRequest request, Buffer body, Context eventLoop) {
    NotJson.refuse(request.getHeader(HttpHeaders.CONTENT_TYPE));
    if (body.length() > MAX_BODY_BYTES) {
      throw new TooLarge("body", MAX_BODY_BYTES + " bytes");
    }
    return evaluateBlinded.evaluate(
        proxies.clientOf(request), read(body), task -> eventLoop.runOnContext(turn -> task.run()));
  }

  private @Nullable EvaluationRequest read(Buffer body) {
    try {
      return requests.readValue(body.getBytes());
    } catch (JsonProcessingException unreadable) {
      throw UnreadableJson.refusal(unreadable);
    } catch (IOException impossible) {
      throw new UncheckedIOException("bytes in memory can be read", impossible);
    }
  }

  private void end(
      HttpServerResponse response, @Nullable EvaluationAnswer answer, @Nullable Throwable failure) {
    if (answer == null) {
      problems.answer(response, refusal(failure));
      return;
    }
    try {
      var unused =
          response
              .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
              .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
              .end(Buffer.buffer(answers.writeValueAsBytes(answer)));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("an answer can be written", impossible);
    }
  }

  private static Refusal refusal(@Nullable Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof Refusal known) {
      return known;
    }
    LOG.errorf("an evaluation failed: %s", cause == null ? "" : cause.getClass().getName());
    return new IndexNotReady();
  }
}
