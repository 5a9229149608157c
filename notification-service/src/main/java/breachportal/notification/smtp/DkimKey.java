package breachportal.notification.smtp;

import static java.nio.charset.StandardCharsets.US_ASCII;

import breachportal.api.hash.Sha256;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Signs mails for a domain (DKIM, RFC 6376; Ed25519 by RFC 8463), canonicalised `relaxed/simple`.
/// Safe for concurrent use.
public final class DkimKey {
  private static final List<String> SIGNED =
      List.of(
          "from",
          "to",
          "subject",
          "date",
          "message-id",
          "mime-version",
          "content-type",
          "list-unsubscribe",
          "list-unsubscribe-post");
  private static final Pattern FRAME = Pattern.compile("-----[A-Z ]+-----|\\s");
  private static final Pattern SPACES = Pattern.compile("[ \\t\\r\\n]+");

  private final String domain;
  private final String selector;
  private final PrivateKey key;
  private final boolean edwards;

  private DkimKey(String domain, String selector, PrivateKey key) {
    this.domain = domain;
    this.selector = selector;
    this.key = key;
    this.edwards = key.getAlgorithm().startsWith("Ed");
  }

  /// @param domain who signs, as in `d=`
  /// @param selector where the public key is, as in `s=`
  /// @param pem the private key, PKCS #8 in PEM: RSA of at least 2048 bits, or Ed25519
  /// @return the key
  public static DkimKey of(String domain, String selector, String pem) {
    byte[] encoded = Base64.getDecoder().decode(FRAME.matcher(pem).replaceAll(""));
    for (String algorithm : List.of("RSA", "Ed25519")) {
      try {
        PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(encoded);
        return new DkimKey(
            domain, selector, KeyFactory.getInstance(algorithm).generatePrivate(spec));
      } catch (GeneralSecurityException anotherKind) {
        // The next kind is tried.
      }
    }
    throw new IllegalArgumentException("a DKIM key is RSA or Ed25519, PKCS #8 in PEM");
  }

  /// @param headers the mail's headers, each `Name: value`, folded or not
  /// @param body the mail's body; its lines end by CRLF, the last one too, and it is not empty
  /// @return the header to put before them, without the line end
  public String sign(List<String> headers, byte[] body) {
    List<String> signed =
        headers.stream().map(DkimKey::relaxed).filter(each -> SIGNED.contains(name(each))).toList();
    String unsigned =
        "DKIM-Signature: v=1; a=%s; c=relaxed/simple; d=%s; s=%s;\r\n h=%s;\r\n bh=%s;\r\n b="
            .formatted(
                edwards ? "ed25519-sha256" : "rsa-sha256",
                domain,
                selector,
                signed.stream().map(DkimKey::name).collect(Collectors.joining(":")),
                Base64.getEncoder().encodeToString(Sha256.of(body)));
    String covered =
        signed.stream().map(each -> each + "\r\n").collect(Collectors.joining())
            + relaxed(unsigned);
    return unsigned + folded(Base64.getEncoder().encodeToString(signature(covered)));
  }

  private byte[] signature(String covered) {
    try {
      byte[] bytes = covered.getBytes(US_ASCII);
      Signature signature = Signature.getInstance(edwards ? "Ed25519" : "SHA256withRSA");
      signature.initSign(key);
      signature.update(edwards ? Sha256.of(bytes) : bytes);
      return signature.sign();
    } catch (GeneralSecurityException unusable) {
      throw new IllegalStateException("a DKIM key that was read can sign", unusable);
    }
  }

  private static String relaxed(String header) {
    int colon = header.indexOf(':');
    String value = SPACES.matcher(header.substring(colon + 1)).replaceAll(" ").strip();
    return header.substring(0, colon).strip().toLowerCase(Locale.ROOT) + ":" + value;
  }

  private static String name(String relaxed) {
    return relaxed.substring(0, relaxed.indexOf(':'));
  }

  private static String folded(String base64) {
    return base64.replaceAll("(.{70})(?=.)", "$1\r\n ");
  }

  @Override
  public String toString() {
    return "DkimKey[redacted]";
  }
}
