package breachportal.check.group;

import static breachportal.check.group.Field.D;
import static breachportal.check.group.Field.SQRT_M1;
import static breachportal.check.group.Field.absolute;
import static breachportal.check.group.Field.add;
import static breachportal.check.group.Field.isNegative;
import static breachportal.check.group.Field.multiply;
import static breachportal.check.group.Field.negate;
import static breachportal.check.group.Field.square;
import static breachportal.check.group.Field.squareRoot;
import static breachportal.check.group.Field.squareRootOfRatio;
import static breachportal.check.group.Field.subtract;

import java.math.BigInteger;
import java.util.Arrays;

/// An element of ristretto255 (RFC 9496), in extended coordinates of edwards25519. On the wire 32
/// bytes, of which each element has exactly one form.
public final class Element {

  /// How long an encoding is.
  public static final int BYTES = 32;

  /// The neutral element.
  public static final Element IDENTITY =
      new Element(BigInteger.ZERO, BigInteger.ONE, BigInteger.ONE, BigInteger.ZERO);

  private static final BigInteger ONE = BigInteger.ONE;
  private static final BigInteger TWO_D = add(D, D);
  private static final BigInteger ONE_MINUS_D_SQUARED = subtract(ONE, square(D));
  private static final BigInteger D_MINUS_ONE_SQUARED = square(subtract(D, ONE));
  private static final BigInteger SQRT_AD_MINUS_ONE = oddRoot(subtract(negate(D), ONE));
  private static final BigInteger INVSQRT_A_MINUS_D =
      squareRootOfRatio(ONE, subtract(negate(ONE), D)).root();

  /// The generator.
  public static final Element GENERATOR =
      decode(
          java.util.HexFormat.of()
              .parseHex("e2f2ae0a6abc4e71a884a961c500515f58e30b6aa582dd8db6a65945e08d2d76"));

  private final BigInteger x;
  private final BigInteger y;
  private final BigInteger z;
  private final BigInteger t;

  private Element(BigInteger x, BigInteger y, BigInteger z, BigInteger t) {
    this.x = x;
    this.y = y;
    this.z = z;
    this.t = t;
  }

  /// Decodes (RFC 9496, section 4.3.1).
  ///
  /// @param encoded 32 bytes
  /// @return the element
  /// @throws IllegalArgumentException when the bytes are not the one encoding of an element
  public static Element decode(byte[] encoded) {
    BigInteger s = LittleEndian.read(encoded);
    if (encoded.length != BYTES || s.compareTo(Field.P) >= 0 || isNegative(s)) {
      throw new IllegalArgumentException("not the encoding of an element");
    }
    BigInteger ss = square(s);
    BigInteger u1 = subtract(ONE, ss);
    BigInteger u2 = add(ONE, ss);
    BigInteger u2Squared = square(u2);
    BigInteger v = subtract(negate(multiply(D, square(u1))), u2Squared);
    Field.Root inverse = squareRootOfRatio(ONE, multiply(v, u2Squared));
    BigInteger denominatorX = multiply(inverse.root(), u2);
    BigInteger denominatorY = multiply(multiply(inverse.root(), denominatorX), v);
    BigInteger x = absolute(multiply(add(s, s), denominatorX));
    BigInteger y = multiply(u1, denominatorY);
    BigInteger t = multiply(x, y);
    if (!inverse.wasSquare() || isNegative(t) || y.signum() == 0) {
      throw new IllegalArgumentException("not the encoding of an element");
    }
    return new Element(x, y, ONE, t);
  }

  /// Derives an element from uniform bytes (RFC 9496, section 4.3.4).
  ///
  /// @param uniform 64 bytes
  /// @return the element
  public static Element fromUniform(byte[] uniform) {
    if (uniform.length != 2 * BYTES) {
      throw new IllegalArgumentException("64 bytes are needed");
    }
    return map(Arrays.copyOf(uniform, BYTES))
        .plus(map(Arrays.copyOfRange(uniform, BYTES, 2 * BYTES)));
  }

  /// Encodes (RFC 9496, section 4.3.2).
  ///
  /// @return 32 bytes
  public byte[] encode() {
    BigInteger u1 = multiply(add(z, y), subtract(z, y));
    BigInteger u2 = multiply(x, y);
    BigInteger inverse = squareRootOfRatio(ONE, multiply(u1, square(u2))).root();
    BigInteger den1 = multiply(inverse, u1);
    BigInteger den2 = multiply(inverse, u2);
    BigInteger zInverse = multiply(multiply(den1, den2), t);
    boolean rotate = isNegative(multiply(t, zInverse));
    BigInteger outX = rotate ? multiply(y, SQRT_M1) : x;
    BigInteger outY = rotate ? multiply(x, SQRT_M1) : y;
    BigInteger denominator = rotate ? multiply(den1, INVSQRT_A_MINUS_D) : den2;
    BigInteger signedY = isNegative(multiply(outX, zInverse)) ? negate(outY) : outY;
    return LittleEndian.write(absolute(multiply(denominator, subtract(z, signedY))), BYTES);
  }

  /// @param other another element
  /// @return their sum
  public Element plus(Element other) {
    BigInteger a = multiply(subtract(y, x), subtract(other.y, other.x));
    BigInteger b = multiply(add(y, x), add(other.y, other.x));
    BigInteger c = multiply(multiply(t, TWO_D), other.t);
    BigInteger d = multiply(add(z, z), other.z);
    BigInteger e = subtract(b, a);
    BigInteger f = subtract(d, c);
    BigInteger g = add(d, c);
    BigInteger h = add(b, a);
    return new Element(multiply(e, f), multiply(g, h), multiply(f, g), multiply(e, h));
  }

  /// @param scalar how many times
  /// @return the multiple
  public Element times(Scalar scalar) {
    Element sum = IDENTITY;
    for (int bit = scalar.value().bitLength() - 1; bit >= 0; bit--) {
      sum = sum.plus(sum);
      if (scalar.value().testBit(bit)) {
        sum = sum.plus(this);
      }
    }
    return sum;
  }

  /// Two elements are equal when their encodings are.
  @Override
  public boolean equals(Object other) {
    return other instanceof Element that
        && (multiply(x, that.y).equals(multiply(y, that.x))
            || multiply(y, that.y).equals(multiply(x, that.x)));
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(encode());
  }

  /// MAP of RFC 9496, section 4.3.4.
  private static Element map(byte[] half) {
    half[BYTES - 1] &= 0x7f;
    BigInteger t = LittleEndian.read(half).mod(Field.P);
    BigInteger r = multiply(SQRT_M1, square(t));
    BigInteger u = multiply(add(r, ONE), ONE_MINUS_D_SQUARED);
    BigInteger v = multiply(subtract(negate(ONE), multiply(r, D)), add(r, D));
    Field.Root root = squareRootOfRatio(u, v);
    BigInteger s = root.wasSquare() ? root.root() : negate(absolute(multiply(root.root(), t)));
    BigInteger c = root.wasSquare() ? negate(ONE) : r;
    BigInteger n = subtract(multiply(multiply(c, subtract(r, ONE)), D_MINUS_ONE_SQUARED), v);
    BigInteger w0 = multiply(add(s, s), v);
    BigInteger w1 = multiply(n, SQRT_AD_MINUS_ONE);
    BigInteger w2 = subtract(ONE, square(s));
    BigInteger w3 = add(ONE, square(s));
    return new Element(multiply(w0, w3), multiply(w2, w1), multiply(w1, w3), multiply(w0, w2));
  }

  /// The RFC fixes the root that is odd.
  private static BigInteger oddRoot(BigInteger a) {
    return negate(squareRoot(a));
  }
}
