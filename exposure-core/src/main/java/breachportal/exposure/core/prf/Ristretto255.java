package breachportal.exposure.core.prf;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// The group ristretto255 (RFC 9496): elements and scalars of 32 bytes in their canonical
/// encoding.
///
/// Thread-safe. Each operation is constant in time as libsodium makes it; a multiplication costs
/// about 45 microseconds, and the map from a hash about 8.
final class Ristretto255 {

  /// Bytes of an element's encoding.
  static final int ELEMENT_BYTES = 32;

  /// Bytes of a scalar's encoding, little-endian.
  static final int SCALAR_BYTES = 32;

  /// Bytes that are mapped to an element or reduced to a scalar.
  static final int UNIFORM_BYTES = 64;

  private static final MethodHandle FROM_HASH =
      Sodium.function("crypto_core_ristretto255_from_hash", 2);
  private static final MethodHandle IS_VALID =
      Sodium.function("crypto_core_ristretto255_is_valid_point", 1);
  private static final MethodHandle MULTIPLY = Sodium.function("crypto_scalarmult_ristretto255", 3);
  private static final MethodHandle MULTIPLY_BASE =
      Sodium.function("crypto_scalarmult_ristretto255_base", 2);
  private static final MethodHandle INVERT =
      Sodium.function("crypto_core_ristretto255_scalar_invert", 2);
  private static final MethodHandle REDUCE =
      Sodium.procedure("crypto_core_ristretto255_scalar_reduce", 2);
  private static final MethodHandle RANDOM =
      Sodium.procedure("crypto_core_ristretto255_scalar_random", 1);
  private static final MethodHandle ADD = Sodium.function("crypto_core_ristretto255_add", 3);
  private static final MethodHandle SCALAR_MULTIPLY =
      Sodium.procedure("crypto_core_ristretto255_scalar_mul", 3);
  private static final MethodHandle SCALAR_SUBTRACT =
      Sodium.procedure("crypto_core_ristretto255_scalar_sub", 3);

  private Ristretto255() {}

  /// Maps 64 uniform bytes to an element (RFC 9496, section 4.3.4).
  static void fromHash(byte[] uniform, byte[] element) {
    require(uniform, UNIFORM_BYTES);
    require(element, ELEMENT_BYTES);
    try {
      int code = (int) FROM_HASH.invokeExact(heap(element), heap(uniform));
      check(code);
    } catch (Throwable e) {
      throw failure(e);
    }
  }

  /// @return whether these bytes are the canonical encoding of an element other than the identity
  static boolean isValid(byte[] element) {
    if (element.length != ELEMENT_BYTES || isZero(element)) {
      return false;
    }
    try {
      return (int) IS_VALID.invokeExact(heap(element)) == 1;
    } catch (Throwable e) {
      throw failure(e);
    }
  }

  /// Multiplies an element by a scalar.
  ///
  /// @return false when the element's encoding is not canonical or the product is the identity
  static boolean multiply(byte[] scalar, byte[] element, byte[] product) {
    return multiply(heap(scalar), element, product);
  }

  /// As the other, by a scalar that is not on the heap.
  static boolean multiply(MemorySegment scalar, byte[] element, byte[] product) {
    require(scalar);
    require(element, ELEMENT_BYTES);
    require(product, ELEMENT_BYTES);
    try {
      return (int) MULTIPLY.invokeExact(heap(product), scalar, heap(element)) == 0;
    } catch (Throwable e) {
      throw failure(e);
    }
  }

  /// @return the scalar times the group's generator
  static byte[] multiplyBase(byte[] scalar) {
    return multiplyBase(heap(scalar));
  }

  /// As the other, by a scalar that is not on the heap.
  static byte[] multiplyBase(MemorySegment scalar) {
    require(scalar);
    byte[] product = new byte[ELEMENT_BYTES];
    try {
      int code = (int) MULTIPLY_BASE.invokeExact(heap(product), scalar);
      check(code);
      return product;
    } catch (Throwable e) {
      throw failure(e);
    }
  }

  /// @return the inverse of a scalar modulo the group's order
  static byte[] invert(byte[] scalar) {
    require(scalar, SCALAR_BYTES);
    byte[] inverse = new byte[SCALAR_BYTES];
    try {
      int code = (int) INVERT.invokeExact(heap(inverse), heap(scalar));
      check(code);
      return inverse;
    } catch (Throwable e) {
      throw failure(e);
    }
  }

  /// @return 64 uniform bytes reduced modulo the group's order
  static byte[] reduce(byte[] uniform) {
    require(uniform, UNIFORM_BYTES);
    byte[] scalar = new byte[SCALAR_BYTES];
    try {
      REDUCE.invokeExact(heap(scalar), heap(uniform));
      return scalar;
    } catch (Throwable e) {
      throw failure(e);
    }
  }

  /// Makes a random scalar that is not zero, from the system's random source.
  ///
  /// @param scalar where it goes
  static void random(MemorySegment scalar) {
    require(scalar);
    try {
      RANDOM.invokeExact(scalar);
    } catch (Throwable e) {
      throw failure(e);
    }
  }

  /// @return the sum of two elements
  static byte[] add(byte[] one, byte[] other) {
    require(one, ELEMENT_BYTES);
    require(other, ELEMENT_BYTES);
    byte[] sum = new byte[ELEMENT_BYTES];
    try {
      int code = (int) ADD.invokeExact(heap(sum), heap(one), heap(other));
      check(code);
      return sum;
    } catch (Throwable e) {
      throw failure(e);
    }
  }

  /// The product gives a secret factor away to who knows the other one: it is not on the heap
  /// either, and is overwritten.
  ///
  /// @return `minuend - one * other` of scalars, modulo the group's order
  static byte[] subtractProduct(MemorySegment minuend, byte[] one, MemorySegment other) {
    require(minuend);
    require(one, SCALAR_BYTES);
    require(other);
    byte[] difference = new byte[SCALAR_BYTES];
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment product = arena.allocate(SCALAR_BYTES);
      SCALAR_MULTIPLY.invokeExact(product, heap(one), other);
      SCALAR_SUBTRACT.invokeExact(heap(difference), minuend, product);
      var unused = product.fill((byte) 0);
      return difference;
    } catch (Throwable e) {
      throw failure(e);
    }
  }

  static boolean isZero(byte[] bytes) {
    int any = 0;
    for (byte b : bytes) {
      any |= b;
    }
    return any == 0;
  }

  private static MemorySegment heap(byte[] bytes) {
    return MemorySegment.ofArray(bytes);
  }

  private static void require(MemorySegment scalar) {
    if (scalar.byteSize() != SCALAR_BYTES) {
      throw new IllegalArgumentException(SCALAR_BYTES + " bytes needed, not " + scalar.byteSize());
    }
  }

  private static void require(byte[] bytes, int length) {
    if (bytes.length != length) {
      throw new IllegalArgumentException(length + " bytes needed, not " + bytes.length);
    }
  }

  private static void check(int code) {
    if (code != 0) {
      throw new IllegalStateException("libsodium refused the operation");
    }
  }

  private static RuntimeException failure(Throwable e) {
    if (e instanceof Error error) {
      throw error;
    }
    return e instanceof RuntimeException known ? known : new IllegalStateException(e);
  }
}
