package breachportal.notification.webhook;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The headers by which a receiver knows that a post is ours, new, and which one it is (Standard
/// Webhooks): HMAC-SHA256 over the message's identifier, a dot, the time in seconds, a dot and the
/// body.
final class Signature {
  private Signature() {}

  /// @param messageId the message; the same at every try
  /// @param at when it is sent
  /// @param body its body
  /// @param secrets what signs, the newest first
  /// @return `webhook-id`, `webhook-timestamp` and `webhook-signature`
  static Map<String, String> headers(
      UUID messageId, Instant at, byte[] body, List<Secret> secrets) {
    String id = messageId.toString();
    String timestamp = Long.toString(at.getEpochSecond());
    ByteArrayOutputStream signed = new ByteArrayOutputStream(body.length + 64);
    signed.writeBytes((id + "." + timestamp + ".").getBytes(US_ASCII));
    signed.writeBytes(body);
    List<String> signatures = new ArrayList<>();
    secrets.forEach(each -> signatures.add("v1," + hmac(each, signed.toByteArray())));
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("webhook-id", id);
    headers.put("webhook-timestamp", timestamp);
    headers.put("webhook-signature", String.join(" ", signatures));
    return headers;
  }

  private static String hmac(Secret secret, byte[] signed) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.bytes(), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(signed));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("HMAC-SHA256 can't be had", impossible);
    }
  }
}
