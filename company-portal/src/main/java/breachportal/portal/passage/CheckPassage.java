package breachportal.portal.passage;

import breachportal.api.json.ContractJson;
import breachportal.contract.problem.Problem;
import breachportal.portal.client.ForwardedFor;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Passes the four requests of the private check through, and no others: what they say is between
/// the page and the exposure service.
///
/// Bodies are streamed, never read; no cookie goes along; the headers that go through are named
/// here. Where the request comes from goes along as [ForwardedFor] tells it. Nothing is logged,
/// since a bucket's number narrows down the number
/// that was asked about.
@ApplicationScoped
class CheckPassage {

  private static final String BUCKET = "/v1/check/buckets/[0-9]{1,19}/[0-9]{1,10}";
  private static final List<String> ASKED = List.of("Accept", "Content-Type", "Authorization");
  private static final List<String> ANSWERED =
      List.of("Content-Type", "Content-Length", "Retry-After", "WWW-Authenticate");
  private static final int MOST_CONNECTIONS = 128;
  private static final int MOST_WAITING = 1_024;
  private static final int CONNECT_MILLIS = 2_000;
  private static final int ANSWER_MILLIS = 15_000;

  private final HttpClient client;
  private final URI service;

  CheckPassage(
      Vertx vertx, @ConfigProperty(name = "quarkus.rest-client.exposure.url") URI service) {
    this.service = service;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setMaxPoolSize(MOST_CONNECTIONS)
                .setMaxWaitQueueSize(MOST_WAITING)
                .setConnectTimeout(CONNECT_MILLIS)
                .setSsl("https".equals(service.getScheme())));
  }

  void register(@Observes Router router) {
    router.get("/v1/check/parameters").handler(this::pass);
    router.get("/v1/check/challenge").handler(this::pass);
    router.post("/v1/check/evaluate").handler(this::pass);
    router.getWithRegex(BUCKET).handler(this::pass);
  }

  @PreDestroy
  void close() {
    client.close();
  }

  private void pass(RoutingContext context) {
    HttpServerRequest asked = context.request().pause();
    client
        .request(options(asked))
        .compose(request -> send(asked, request))
        .compose(answer -> answer(answer, context.response()))
        .onFailure(silent -> refuse(context.response()));
  }

  private RequestOptions options(HttpServerRequest asked) {
    int usual = "https".equals(service.getScheme()) ? 443 : 80;
    RequestOptions options =
        new RequestOptions()
            .setMethod(asked.method())
            .setHost(service.getHost())
            .setPort(service.getPort() < 0 ? usual : service.getPort())
            .setURI(asked.path())
            .setTimeout(ANSWER_MILLIS)
            .putHeader(ForwardedFor.HEADER, ForwardedFor.of(asked));
    for (String header : ASKED) {
      String value = asked.getHeader(header);
      if (value != null) {
        options.putHeader(header, value);
      }
    }
    return options;
  }

  private static Future<HttpClientResponse> send(
      HttpServerRequest asked, HttpClientRequest request) {
    String length = asked.getHeader("Content-Length");
    if (length == null) {
      asked.resume();
      return request.send();
    }
    request.putHeader("Content-Length", length);
    return request.send(asked);
  }

  private static Future<Void> answer(HttpClientResponse answer, HttpServerResponse response) {
    response.setStatusCode(answer.statusCode());
    for (String header : ANSWERED) {
      String value = answer.getHeader(header);
      if (value != null) {
        response.putHeader(header, value);
      }
    }
    return answer.pipeTo(response);
  }

  private static void refuse(HttpServerResponse response) {
    if (response.headWritten()) {
      response.reset();
      return;
    }
    response.setStatusCode(503).putHeader("Content-Type", Problem.MEDIA_TYPE).end(problem());
  }

  private static String problem() {
    try {
      return ContractJson.mapper()
          .writeValueAsString(
              new Problem(
                  Problem.typeOf("check-silent"),
                  "Could not be checked",
                  503,
                  "The check does not answer now. Try again in a minute.",
                  List.of()));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
