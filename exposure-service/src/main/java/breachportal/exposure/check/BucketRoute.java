package breachportal.exposure.check;

import breachportal.api.problem.NotFound;
import breachportal.api.problem.Refusal;
import breachportal.api.problem.RouteProblems;
import breachportal.exposure.core.generation.Generation;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.buffer.impl.BufferImpl;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/// `GET /v1/check/buckets/{generation}/{bucket}`: the bytes of one bucket, to who holds a token of
/// an evaluation.
///
/// A route of its own in front of everything else, on the event loop: a bucket is written to the
/// socket from where it is mapped, without a copy, and its token is no token of the realm. The
/// buffer that is written holds the mapping, so a generation that is replaced meanwhile stays until
/// its last answer is out.
@ApplicationScoped
class BucketRoute {

  /// The order of routes that are answered before everything else.
  static final int BEFORE_ALL = Integer.MIN_VALUE;

  private static final String BEARER = "Bearer ";

  @Inject BucketTokens tokens;
  @Inject TokenUses uses;
  @Inject ServedIndex index;
  @Inject RouteProblems problems;

  void register(@Observes Router router) {
    var unused =
        router.get("/v1/check/buckets/:generation/:bucket").order(BEFORE_ALL).handler(this::answer);
  }

  private void answer(RoutingContext exchange) {
    HttpServerResponse response = exchange.response();
    try {
      BucketToken token = tokens.read(bearer(exchange));
      Buffer bucket = bucket(exchange, token);
      uses.use(token);
      var unused =
          response
              .putHeader(HttpHeaders.CONTENT_TYPE, "application/octet-stream")
              .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
              .end(bucket);
    } catch (TokenRefused refusal) {
      problems.answer(response.putHeader("WWW-Authenticate", "Bearer"), refusal);
    } catch (Refusal refusal) {
      problems.answer(response, refusal);
    }
  }

  private static String bearer(RoutingContext exchange) {
    String header = exchange.request().getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.startsWith(BEARER)) {
      throw TokenRefused.missing();
    }
    return header.substring(BEARER.length());
  }

  private Buffer bucket(RoutingContext exchange, BucketToken token) {
    long number = number(exchange.pathParam("generation"));
    if (number != token.generation()) {
      throw TokenRefused.forged();
    }
    Generation generation = index.ofNumber(number).orElseThrow(NotFound::new);
    long bucket = number(exchange.pathParam("bucket"));
    if (bucket >= generation.layout().buckets()) {
      throw new NotFound();
    }
    return BufferImpl.buffer(
        Unpooled.wrappedBuffer(generation.bucket((int) bucket).asByteBuffer()));
  }

  private static long number(@Nullable String text) {
    if (text == null
        || text.isEmpty()
        || text.length() > 18
        || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new NotFound();
    }
    return Long.parseLong(text);
  }
}
