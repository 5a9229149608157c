package breachportal.exposure.core.prf;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;

/// Evaluates the PRF by who holds the key, as `Evaluate` of RFC 9497 (section 3.3.1) does: the
/// same output that a client gets by blinding, having the element evaluated, and finalizing.
///
/// Not thread-safe; its buffers are reused. One evaluation costs about 57 microseconds.
public final class Evaluator {

  /// Bytes of an output.
  public static final int OUTPUT_BYTES = 64;

  private static final byte[] FINALIZE = "Finalize".getBytes(US_ASCII);
  private static final int MAX_INPUT = 0xFFFF;

  private final Suite suite;
  private final PrfKey key;
  private final MessageDigest sha512 = Suite.sha512();
  private final byte[] element = new byte[Ristretto255.ELEMENT_BYTES];
  private final byte[] product = new byte[Ristretto255.ELEMENT_BYTES];

  Evaluator(Suite suite, PrfKey key) {
    this.suite = suite;
    this.key = key;
  }

  /// @param input the canonical identifier's bytes, at most 65,535
  /// @return the PRF's output, 64 bytes
  public byte[] evaluate(byte[] input) {
    if (input.length > MAX_INPUT) {
      throw new IllegalArgumentException("the input is too long");
    }
    suite.hashToGroup(sha512, input, element);
    if (!key.multiply(element, product)) {
      throw new IllegalStateException("the input maps to the identity element");
    }
    return finish(sha512, input, product);
  }

  /// `Finalize` (section 3.3.1) from the unblinded element on.
  static byte[] finish(MessageDigest sha512, byte[] input, byte[] unblinded) {
    sha512.update((byte) (input.length >>> 8));
    sha512.update((byte) input.length);
    sha512.update(input);
    sha512.update((byte) 0);
    sha512.update((byte) unblinded.length);
    sha512.update(unblinded);
    return sha512.digest(FINALIZE);
  }
}
