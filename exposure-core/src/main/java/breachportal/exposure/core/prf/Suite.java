package breachportal.exposure.core.prf;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;

/// The suite `ristretto255-SHA512` of RFC 9497 in one of its modes: how an input becomes an
/// element, and a seed a scalar. Immutable and thread-safe; digests are handed in by who calls.
final class Suite {

  /// The suite's identifier (section 4.1).
  static final String NAME = "ristretto255-SHA512";

  /// The mode without a proof.
  static final Suite OPRF = new Suite(0);

  /// The verifiable mode, which the portal uses.
  static final Suite VOPRF = new Suite(1);

  private static final byte[] ZERO_BLOCK = new byte[128];

  private final byte[] hashToGroupTag;
  private final byte[] hashToScalarTag;
  private final byte[] deriveKeyTag;
  private final byte[] seedTag;

  private Suite(int mode) {
    this.hashToGroupTag = tag("HashToGroup-", mode);
    this.hashToScalarTag = tag("HashToScalar-", mode);
    this.deriveKeyTag = tag("DeriveKeyPair", mode);
    byte[] seed = tag("Seed-", mode);
    this.seedTag = Arrays.copyOf(seed, seed.length - 1);
  }

  static MessageDigest sha512() {
    try {
      return MessageDigest.getInstance("SHA-512");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// `HashToGroup` (section 4.1): expand_message_xmd, then the map to the group.
  void hashToGroup(MessageDigest sha512, byte[] input, byte[] element) {
    Ristretto255.fromHash(expand(sha512, input, hashToGroupTag), element);
  }

  /// `HashToScalar` (section 4.1).
  byte[] hashToScalar(MessageDigest sha512, byte[] input) {
    return Ristretto255.reduce(expand(sha512, input, hashToScalarTag));
  }

  /// @param publicKey a public key
  /// @return the seed of the weights of composites under that key (section 2.2.1), 64 bytes
  byte[] compositeSeed(byte[] publicKey) {
    MessageDigest sha512 = sha512();
    for (byte[] part : List.of(publicKey, seedTag)) {
      sha512.update((byte) (part.length >>> 8));
      sha512.update((byte) part.length);
      sha512.update(part);
    }
    return sha512.digest();
  }

  /// `DeriveKeyPair` (section 3.2.1), the private half.
  ///
  /// @param seed 32 secret bytes
  /// @param info public bytes that say what the key is for
  byte[] deriveKey(byte[] seed, byte[] info) {
    MessageDigest sha512 = sha512();
    for (int counter = 0; counter < 256; counter++) {
      ByteArrayOutputStream input = new ByteArrayOutputStream();
      input.writeBytes(seed);
      input.write(info.length >>> 8);
      input.write(info.length);
      input.writeBytes(info);
      input.write(counter);
      byte[] scalar = Ristretto255.reduce(expand(sha512, input.toByteArray(), deriveKeyTag));
      if (!Ristretto255.isZero(scalar)) {
        return scalar;
      }
    }
    throw new IllegalStateException("no key can be derived from this seed");
  }

  /// `expand_message_xmd` (RFC 9380, section 5.3.1) with SHA-512, to its full 64 bytes: one
  /// block.
  private static byte[] expand(MessageDigest sha512, byte[] message, byte[] tagWithLength) {
    sha512.update(ZERO_BLOCK);
    sha512.update(message);
    sha512.update((byte) 0);
    sha512.update((byte) Ristretto255.UNIFORM_BYTES);
    sha512.update((byte) 0);
    byte[] first = sha512.digest(tagWithLength);
    sha512.update(first);
    sha512.update((byte) 1);
    return sha512.digest(tagWithLength);
  }

  /// The domain separation tag, with its length behind it as expand_message_xmd appends it.
  private static byte[] tag(String purpose, int mode) {
    ByteArrayOutputStream tag = new ByteArrayOutputStream();
    tag.writeBytes((purpose + "OPRFV1-").getBytes(US_ASCII));
    tag.write(mode);
    tag.writeBytes(("-" + NAME).getBytes(US_ASCII));
    tag.write(tag.size());
    return tag.toByteArray();
  }
}
