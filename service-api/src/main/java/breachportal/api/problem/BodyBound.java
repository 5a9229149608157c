package breachportal.api.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Answers a body that announces more bytes than the service takes with a problem document, before
/// reading any of it. A body that does not announce its length is cut off by the server's own
/// limit.
@ApplicationScoped
class BodyBound {

  /// Before the server's own limit, which answers with an empty body.
  private static final int BEFORE_LIMIT = 100;

  @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10M")
  MemorySize limit;

  @Inject RouteProblems problems;

  void register(@Observes Filters filters) {
    filters.register(this::check, BEFORE_LIMIT);
  }

  private void check(RoutingContext exchange) {
    if (announcedBytes(exchange) <= limit.asLongValue()) {
      exchange.next();
      return;
    }
    exchange.response().putHeader(HttpHeaders.CONNECTION, "close");
    problems.answer(
        exchange.response(), new TooLarge("body", limit.asLongValue() / (1 << 20) + " MiB"));
  }

  private static long announcedBytes(RoutingContext exchange) {
    String announced = exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    try {
      return announced == null ? 0 : Long.parseLong(announced);
    } catch (NumberFormatException notANumber) {
      return Long.MAX_VALUE;
    }
  }
}
