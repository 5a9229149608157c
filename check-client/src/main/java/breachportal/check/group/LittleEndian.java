package breachportal.check.group;

import java.math.BigInteger;

/// Whole numbers as bytes, the least significant first.
final class LittleEndian {

  private LittleEndian() {}

  static BigInteger read(byte[] bytes) {
    return new BigInteger(1, reversed(bytes));
  }

  static byte[] write(BigInteger value, int length) {
    byte[] bytes = new byte[length];
    byte[] given = reversed(value.toByteArray());
    System.arraycopy(given, 0, bytes, 0, Math.min(given.length, length));
    return bytes;
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] turned = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      turned[i] = bytes[bytes.length - 1 - i];
    }
    return turned;
  }
}
