package breachportal.rendering.stix;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// Identifiers of STIX objects that are the same each time the same notice is rendered.
///
/// An observable's identifier is a UUIDv5 of its contributing properties, so that everybody who saw
/// the same thing names it alike (STIX 2.1, section 2.9). All other objects should carry a UUIDv4;
/// theirs has that form, with a hash of the object's name in the place of random bits.
final class StixIds {

  /// The namespace that STIX 2.1, section 2.9, gives for observables.
  private static final UUID OBSERVABLES = UUID.fromString("00abedb4-aa42-466c-9c01-fed23315a9b7");

  private static final String SEED = "urn:breachportal:stix:";

  private StixIds() {}

  /// @param type the object's type, such as `incident`
  /// @param name what tells it from all other objects of the type
  static String object(String type, String name) {
    byte[] hash = digest("SHA-256", (SEED + type + ":" + name).getBytes(StandardCharsets.UTF_8));
    return type + "--" + uuid(hash, 4);
  }

  /// @param type the observable's type, such as `url`
  /// @param contributing its contributing properties as canonical JSON (RFC 8785)
  static String observable(String type, String contributing) {
    byte[] name = contributing.getBytes(StandardCharsets.UTF_8);
    ByteBuffer input = ByteBuffer.allocate(16 + name.length);
    input.putLong(OBSERVABLES.getMostSignificantBits());
    input.putLong(OBSERVABLES.getLeastSignificantBits());
    input.put(name);
    return type + "--" + uuid(digest("SHA-1", input.array()), 5);
  }

  private static UUID uuid(byte[] hash, int version) {
    ByteBuffer bits = ByteBuffer.wrap(hash);
    long high = (bits.getLong() & ~0xF000L) | (long) version << 12;
    long low = (bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  private static byte[] digest(String algorithm, byte[] input) {
    try {
      return MessageDigest.getInstance(algorithm).digest(input);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
