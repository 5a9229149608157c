package breachportal.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// The second channel: takes alarms, or refuses them for a while.
public final class AlarmReceiver implements QuarkusTestResourceLifecycleManager {
  /// The key that alarms are signed with.
  public static final String SECRET = "a secret of the second channel";

  private static final List<Alarm> ALARMS = new CopyOnWriteArrayList<>();
  private static final AtomicInteger REFUSALS = new AtomicInteger();

  private @Nullable HttpServer server;

  /// An alarm that came in.
  ///
  /// @param body what it says
  /// @param timestamp when, by its header
  /// @param signature its signature
  public record Alarm(String body, String timestamp, String signature) {}

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/alarm", AlarmReceiver::take);
      server.start();
      return Map.of(
          "breachportal.alarm.webhook",
          "http://127.0.0.1:" + server.getAddress().getPort() + "/alarm",
          "breachportal.alarm.webhook-secret",
          SECRET,
          "breachportal.alarm.look",
          "PT0.2S");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  /// Refuses the next alarms with 503.
  public static void refuse(int times) {
    REFUSALS.set(times);
  }

  /// @return the alarms that were taken
  public static List<Alarm> alarms() {
    return ALARMS;
  }

  private static void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      if (REFUSALS.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        exchange.sendResponseHeaders(503, -1);
        return;
      }
      ALARMS.add(
          new Alarm(
              body,
              exchange.getRequestHeaders().getFirst("X-Breach-Portal-Timestamp"),
              exchange.getRequestHeaders().getFirst("X-Breach-Portal-Signature")));
      exchange.sendResponseHeaders(204, -1);
    }
  }
}
