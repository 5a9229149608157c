package breachportal.exposure.check;

import breachportal.exposure.abuse.AbuseSettings;
import breachportal.exposure.abuse.CheckSecrets;
import breachportal.exposure.abuse.Signer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/// Writes and reads the tokens that open buckets; no database is asked.
///
/// A token is base64url of its generation (8), uses (4), second of its end (8) and random id (16),
/// all big-endian, and HMAC-SHA256 over them, cut to 16 bytes. It tells nothing of who asked, nor
/// of what.
@ApplicationScoped
class BucketTokens {

  private static final int CLAIM_BYTES = 36;
  private static final int MAC_BYTES = 16;

  /// Characters of a token.
  static final int LENGTH = 70;

  private final SecureRandom random = new SecureRandom();
  private final Signer signer;
  private final Duration lifetime;
  private final InstantSource time;

  @Inject
  BucketTokens(CheckSecrets secrets, AbuseSettings settings, InstantSource time) {
    this.signer = secrets.signer("bucket tokens v1");
    this.lifetime = settings.tokenLifetime();
    this.time = time;
  }

  /// @param generation of which generation
  /// @param uses how many buckets it opens
  /// @return a new token
  String issue(long generation, int uses) {
    byte[] id = new byte[2 * Long.BYTES];
    random.nextBytes(id);
    ByteBuffer token = ByteBuffer.allocate(CLAIM_BYTES + MAC_BYTES);
    token.putLong(generation).putInt(uses);
    token.putLong(time.instant().plus(lifetime).getEpochSecond()).put(id);
    token.put(macOf(token.array()));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
  }

  /// @param text what was sent as a token
  /// @return what it says
  /// @throws TokenRefused when it is none of ours, or has expired
  BucketToken read(String text) {
    byte[] bytes = decoded(text);
    byte[] mac = Arrays.copyOfRange(bytes, CLAIM_BYTES, bytes.length);
    if (!MessageDigest.isEqual(mac, macOf(bytes))) {
      throw TokenRefused.forged();
    }
    ByteBuffer token = ByteBuffer.wrap(bytes);
    long generation = token.getLong();
    int uses = token.getInt();
    Instant expires = Instant.ofEpochSecond(token.getLong());
    if (expires.isBefore(time.instant())) {
      throw TokenRefused.expired();
    }
    UUID id = new UUID(token.getLong(), token.getLong());
    return new BucketToken(generation, uses, expires, id);
  }

  private static byte[] decoded(String text) {
    if (text.length() != LENGTH) {
      throw TokenRefused.forged();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      if (bytes.length == CLAIM_BYTES + MAC_BYTES) {
        return bytes;
      }
    } catch (IllegalArgumentException notBase64) {
      // As any other text that is no token.
    }
    throw TokenRefused.forged();
  }

  private byte[] macOf(byte[] token) {
    return Arrays.copyOf(signer.sign(Arrays.copyOf(token, CLAIM_BYTES)), MAC_BYTES);
  }
}
