package breachportal.exposure.core.prf;

import java.lang.foreign.MemorySegment;
import java.security.MessageDigest;
import java.util.Arrays;

/// The secret scalar of one kind of identifier in one epoch. It prints nothing of itself, equals
/// only itself, and is never in a database.
///
/// The scalar lies outside of the heap, in memory that is locked and left out of core dumps, so
/// that a dump of the heap does not hold it. libsodium copies it to the stack while it multiplies.
public final class PrfKey {

  /// The suite that the key belongs to, as RFC 9497 names it.
  public static final String SUITE = Suite.NAME;

  /// Bytes of a key, and of its public key.
  public static final int BYTES = Ristretto255.SCALAR_BYTES;

  private final MemorySegment scalar;
  private final byte[] publicKey;
  private final byte[] compositeSeed;

  private PrfKey(byte[] bytes) {
    this.scalar = Sodium.secret(bytes.length).copyFrom(MemorySegment.ofArray(bytes));
    Sodium.seal(scalar);
    this.publicKey = Ristretto255.multiplyBase(scalar);
    this.compositeSeed = Suite.VOPRF.compositeSeed(publicKey);
  }

  /// @param scalar 32 bytes, little-endian, below the group's order and not zero; they are copied,
  ///     and the caller's to overwrite
  /// @throws IllegalArgumentException if it is not such a scalar
  public static PrfKey of(byte[] scalar) {
    if (scalar.length != BYTES || Ristretto255.isZero(scalar) || !isReduced(scalar)) {
      throw new IllegalArgumentException("a PRF key is a non-zero scalar of 32 bytes");
    }
    return new PrfKey(scalar);
  }

  /// Derives a key as RFC 9497, section 3.2.1, does for the mode 0x01.
  ///
  /// @param seed 32 secret bytes
  /// @param info public bytes that say what the key is for
  public static PrfKey derive(byte[] seed, byte[] info) {
    byte[] scalar = Suite.VOPRF.deriveKey(seed, info);
    try {
      return new PrfKey(scalar);
    } finally {
      Arrays.fill(scalar, (byte) 0);
    }
  }

  /// @return the public key, 32 bytes: the key times the group's generator
  public byte[] publicKey() {
    return publicKey.clone();
  }

  /// @return an evaluator under this key, for one thread
  public Evaluator evaluator() {
    return new Evaluator(Suite.VOPRF, this);
  }

  /// @return evaluates blinded elements under this key and proves it, for one thread
  public BlindEvaluator blindEvaluator() {
    return new BlindEvaluator(this);
  }

  /// @return the seed of the weights of its composites, 64 bytes
  byte[] compositeSeed() {
    return compositeSeed.clone();
  }

  /// @return `minuend - factor * key`, modulo the group's order
  byte[] subtractMultiple(MemorySegment minuend, byte[] factor) {
    return Ristretto255.subtractProduct(minuend, factor, scalar);
  }

  /// Multiplies an element by the key.
  ///
  /// @return false when the element is not a valid encoding
  boolean multiply(byte[] element, byte[] product) {
    return Ristretto255.multiply(scalar, element, product);
  }

  private static boolean isReduced(byte[] scalar) {
    byte[] wide = new byte[Ristretto255.UNIFORM_BYTES];
    System.arraycopy(scalar, 0, wide, 0, scalar.length);
    byte[] reduced = Ristretto255.reduce(wide);
    try {
      return MessageDigest.isEqual(scalar, reduced);
    } finally {
      Arrays.fill(wide, (byte) 0);
      Arrays.fill(reduced, (byte) 0);
    }
  }

  @Override
  public String toString() {
    return "PrfKey[redacted]";
  }
}
