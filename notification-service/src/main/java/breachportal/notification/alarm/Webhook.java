package breachportal.notification.alarm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.logging.Logger;

/// Posts JSON to an address outside, signed so that the receiver knows who speaks:
/// `X-Breach-Portal-Signature: sha256=` and the HMAC-SHA256, in hex, of the text of
/// `X-Breach-Portal-Timestamp`, a dot, and the body.
final class Webhook {
  private static final Logger LOG = Logger.getLogger(Webhook.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int SHORTEST_SECRET = 16;

  private final URI address;
  private final SecretKeySpec key;

  /// @param address where to
  /// @param secret the key
  Webhook(URI address, String secret) {
    if (secret.length() < SHORTEST_SECRET) {
      throw new IllegalArgumentException("the webhook's secret has fewer than 16 characters");
    }
    this.address = address;
    this.key = new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256");
  }

  /// @param body a JSON document
  /// @param at when it is said
  /// @return whether the receiver took it
  boolean post(String body, Instant at) {
    String timestamp = Long.toString(at.getEpochSecond());
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("X-Breach-Portal-Timestamp", timestamp)
            .header("X-Breach-Portal-Signature", "sha256=" + hmac(timestamp + "." + body))
            .POST(BodyPublishers.ofString(body))
            .build();
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      int status = client.send(request, BodyHandlers.discarding()).statusCode();
      if (status / 100 != 2) {
        LOG.errorf("the alarm's webhook answered %d", status);
      }
      return status / 100 == 2;
    } catch (IOException unreachable) {
      LOG.errorf("the alarm's webhook: %s", unreachable.getClass().getSimpleName());
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private String hmac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("HMAC-SHA256 can't be had", impossible);
    }
  }
}
