package breachportal.exposure.check;

import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;
import jakarta.inject.Singleton;

/// As many event loops as processors, half of what is usual: evaluations compute on them, and more
/// would only take turns on the same processors.
@Singleton
class EventLoops implements VertxOptionsCustomizer {

  @Override
  public void accept(VertxOptions options) {
    var unused = options.setEventLoopPoolSize(Runtime.getRuntime().availableProcessors());
  }
}
