package breachportal.check.group;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;

/// A number modulo the order of the group, L = 2^252 + 27742317777372353535851937790883648493. On
/// the wire 32 bytes, little-endian.
public final class Scalar {

  static final BigInteger ORDER =
      BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

  private static final int BYTES = 32;

  private final BigInteger value;

  private Scalar(BigInteger value) {
    this.value = value;
  }

  /// @param littleEndian any number of bytes, reduced
  /// @return the scalar
  public static Scalar reduce(byte[] littleEndian) {
    return new Scalar(LittleEndian.read(littleEndian).mod(ORDER));
  }

  /// @param encoded 32 bytes
  /// @return the scalar
  /// @throws IllegalArgumentException when it is not the one encoding of a scalar
  public static Scalar decode(byte[] encoded) {
    BigInteger value = LittleEndian.read(encoded);
    if (encoded.length != BYTES || value.compareTo(ORDER) >= 0) {
      throw new IllegalArgumentException("not the encoding of a scalar");
    }
    return new Scalar(value);
  }

  /// @param random where it comes from
  /// @return a scalar that is not zero
  public static Scalar random(SecureRandom random) {
    byte[] bytes = new byte[2 * BYTES];
    while (true) {
      random.nextBytes(bytes);
      Scalar scalar = reduce(bytes);
      Arrays.fill(bytes, (byte) 0);
      if (scalar.value.signum() != 0) {
        return scalar;
      }
    }
  }

  /// @return the scalar by which this one gives one
  public Scalar invert() {
    return new Scalar(value.modInverse(ORDER));
  }

  /// @return 32 bytes, little-endian
  public byte[] encode() {
    return LittleEndian.write(value, BYTES);
  }

  BigInteger value() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Scalar that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "Scalar[redacted]";
  }
}
