package breachportal.rendering.statement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/// Statements with a signature: `{"statement": {...}, "signature": {"algorithm": "Ed25519",
/// "keyId": ..., "value": ...}}`. Signed is the canonical form (RFC 8785) of the statement with
/// Ed25519 (RFC 8032); the value is base64url without padding.
public final class SignedStatements {
  private static final String ALGORITHM = "Ed25519";
  private static final int KEY_BYTES = 32;
  private static final byte[] PUBLIC_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
  private static final byte[] PRIVATE_PREFIX =
      HexFormat.of().parseHex("302e020100300506032b657004220420");

  private SignedStatements() {}

  /// @param statement what is stated
  /// @param key the signing key
  /// @param keyId by which its public key is found
  /// @return it with its signature
  public static ObjectNode sign(JsonNode statement, PrivateKey key, String keyId) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(CanonicalJson.of(statement));
      ObjectNode document = JsonNodeFactory.instance.objectNode();
      document.set("statement", statement);
      document
          .putObject("signature")
          .put("algorithm", ALGORITHM)
          .put("keyId", keyId)
          .put("value", Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign()));
      return document;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// @param document a signed statement
  /// @param key a public key that is trusted
  /// @return whether that key's owner signed this statement
  public static boolean isSigned(JsonNode document, PublicKey key) {
    JsonNode signed = document.path("signature");
    if (!document.path("statement").isObject()
        || !signed.path("algorithm").asText().equals(ALGORITHM)) {
      return false;
    }
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(key);
      signature.update(CanonicalJson.of(document.path("statement")));
      return signature.verify(Base64.getUrlDecoder().decode(signed.path("value").asText()));
    } catch (GeneralSecurityException | IllegalArgumentException malformed) {
      return false;
    }
  }

  /// @param seed the 32 secret bytes of a key (RFC 8032, section 5.1.5)
  /// @return the key
  public static PrivateKey privateKey(byte[] seed) {
    try {
      return KeyFactory.getInstance(ALGORITHM)
          .generatePrivate(new PKCS8EncodedKeySpec(after(PRIVATE_PREFIX, seed)));
    } catch (GeneralSecurityException refused) {
      throw new IllegalArgumentException("not a key of Ed25519", refused);
    }
  }

  /// @param bytes the 32 bytes of a public key
  /// @return the key
  public static PublicKey publicKey(byte[] bytes) {
    try {
      return KeyFactory.getInstance(ALGORITHM)
          .generatePublic(new X509EncodedKeySpec(after(PUBLIC_PREFIX, bytes)));
    } catch (GeneralSecurityException refused) {
      throw new IllegalArgumentException("not a key of Ed25519", refused);
    }
  }

  /// @param publicKey the 32 bytes of a public key
  /// @return by which it is called
  public static String keyId(byte[] publicKey) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(publicKey);
      return HexFormat.of().formatHex(hash).substring(0, 16);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] after(byte[] prefix, byte[] key) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException("not 32 bytes");
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(prefix);
    whole.writeBytes(key);
    return whole.toByteArray();
  }
}
