package breachportal.check.group;

import java.math.BigInteger;

/// Arithmetic modulo p = 2^255 - 19. Elements are `BigInteger`s from 0 to p - 1.
///
/// Not constant in time: it runs on the machine of the person whose number it is, for a handful of
/// elements.
final class Field {

  static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
  static final BigInteger D = negate(divide(121_665, 121_666));
  static final BigInteger SQRT_M1 =
      BigInteger.TWO.modPow(P.subtract(BigInteger.ONE).shiftRight(2), P);

  private static final BigInteger ROOT_EXPONENT = P.subtract(BigInteger.valueOf(5)).shiftRight(3);

  private Field() {}

  /// @param root the square root that is not negative, of `u / v` or of `SQRT_M1 * u / v`
  /// @param wasSquare whether `u / v` is a square
  record Root(BigInteger root, boolean wasSquare) {}

  static BigInteger add(BigInteger a, BigInteger b) {
    return a.add(b).mod(P);
  }

  static BigInteger subtract(BigInteger a, BigInteger b) {
    return a.subtract(b).mod(P);
  }

  static BigInteger multiply(BigInteger a, BigInteger b) {
    return a.multiply(b).mod(P);
  }

  static BigInteger square(BigInteger a) {
    return multiply(a, a);
  }

  static BigInteger negate(BigInteger a) {
    return a.negate().mod(P);
  }

  static BigInteger invert(BigInteger a) {
    return a.modInverse(P);
  }

  /// Negative is what is odd (RFC 9496, section 4.1).
  static boolean isNegative(BigInteger a) {
    return a.testBit(0);
  }

  static BigInteger absolute(BigInteger a) {
    return isNegative(a) ? negate(a) : a;
  }

  /// SQRT_RATIO_M1 of RFC 9496, section 4.2.
  static Root squareRootOfRatio(BigInteger u, BigInteger v) {
    BigInteger v3 = multiply(square(v), v);
    BigInteger v7 = multiply(square(v3), v);
    BigInteger root = multiply(multiply(u, v3), multiply(u, v7).modPow(ROOT_EXPONENT, P));
    BigInteger check = multiply(v, square(root));
    boolean right = check.equals(u);
    boolean flipped = check.equals(negate(u));
    boolean flippedByI = check.equals(multiply(negate(u), SQRT_M1));
    BigInteger turned = flipped || flippedByI ? multiply(SQRT_M1, root) : root;
    return new Root(absolute(turned), right || flipped);
  }

  /// @return the non-negative root of a square
  static BigInteger squareRoot(BigInteger a) {
    return squareRootOfRatio(a, BigInteger.ONE).root();
  }

  private static BigInteger divide(long a, long b) {
    return multiply(BigInteger.valueOf(a), invert(BigInteger.valueOf(b)));
  }
}
