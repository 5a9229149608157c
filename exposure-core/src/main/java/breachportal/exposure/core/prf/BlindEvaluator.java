package breachportal.exposure.core.prf;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/// The server's side of the VOPRF: evaluates blinded elements under a key and proves that it was
/// this key (`BlindEvaluate` of RFC 9497, section 3.3.2, and `GenerateProof`, section 2.2.1).
///
/// Who knows a proof's nonce knows the key. So the nonce never lies on the heap, and is overwritten
/// when the proof is made.
///
/// Not thread-safe. One element costs four multiplications and one of the generator, about 0.2 ms;
/// each further one two more.
public final class BlindEvaluator {

  /// Bytes of a proof: the scalars c and s.
  public static final int PROOF_BYTES = 2 * Ristretto255.SCALAR_BYTES;

  private static final Suite SUITE = Suite.VOPRF;

  private final PrfKey key;
  private final MessageDigest sha512 = Suite.sha512();

  BlindEvaluator(PrfKey key) {
    this.key = key;
  }

  /// @param blinded the elements, 32 bytes each
  /// @return the evaluated elements and the proof
  /// @throws NoElement when one is not the canonical encoding of an element, or is the identity
  public Evaluation evaluate(List<byte[]> blinded) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment nonce = arena.allocate(Ristretto255.SCALAR_BYTES);
      try {
        Ristretto255.random(nonce);
        return evaluate(blinded, nonce);
      } finally {
        var unused = nonce.fill((byte) 0);
      }
    }
  }

  /// @param nonce the random scalar r of the proof, used once
  Evaluation evaluate(List<byte[]> blinded, MemorySegment nonce) {
    if (blinded.isEmpty()) {
      throw new IllegalArgumentException("at least one element is needed");
    }
    List<byte[]> evaluated = new ArrayList<>(blinded.size());
    for (byte[] element : blinded) {
      evaluated.add(multiplied(element));
    }
    return new Evaluation(evaluated, proof(blinded, evaluated, nonce));
  }

  /// libsodium refuses what is not canonical, and the identity, while it multiplies.
  private byte[] multiplied(byte[] element) {
    byte[] product = new byte[Ristretto255.ELEMENT_BYTES];
    if (element.length != product.length || !key.multiply(element, product)) {
      throw new NoElement();
    }
    return product;
  }

  private byte[] proof(List<byte[]> blinded, List<byte[]> evaluated, MemorySegment nonce) {
    byte[] m = composite(blinded, evaluated);
    byte[] z = multiplied(m);
    byte[] t2 = Ristretto255.multiplyBase(nonce);
    byte[] t3 = times(nonce, m);
    ByteArrayOutputStream transcript = new ByteArrayOutputStream();
    for (byte[] part : List.of(key.publicKey(), m, z, t2, t3)) {
      append(transcript, part);
    }
    byte[] c = SUITE.hashToScalar(sha512, ended(transcript, "Challenge"));
    ByteArrayOutputStream proof = new ByteArrayOutputStream(PROOF_BYTES);
    proof.writeBytes(c);
    proof.writeBytes(key.subtractMultiple(nonce, c));
    return proof.toByteArray();
  }

  /// `ComputeCompositesFast`: the weighted sum of what was blinded.
  private byte[] composite(List<byte[]> blinded, List<byte[]> evaluated) {
    byte[] sum = new byte[Ristretto255.ELEMENT_BYTES];
    for (int i = 0; i < blinded.size(); i++) {
      ByteArrayOutputStream transcript = new ByteArrayOutputStream();
      append(transcript, key.compositeSeed());
      transcript.write(i >>> 8);
      transcript.write(i);
      append(transcript, blinded.get(i));
      append(transcript, evaluated.get(i));
      byte[] weight = SUITE.hashToScalar(sha512, ended(transcript, "Composite"));
      byte[] weighted = times(MemorySegment.ofArray(weight), blinded.get(i));
      sum = i == 0 ? weighted : Ristretto255.add(sum, weighted);
    }
    return sum;
  }

  private static byte[] times(MemorySegment scalar, byte[] element) {
    byte[] product = new byte[Ristretto255.ELEMENT_BYTES];
    if (!Ristretto255.multiply(scalar, element, product)) {
      throw new NoElement();
    }
    return product;
  }

  private static void append(ByteArrayOutputStream transcript, byte[] part) {
    transcript.write(part.length >>> 8);
    transcript.write(part.length);
    transcript.writeBytes(part);
  }

  private static byte[] ended(ByteArrayOutputStream transcript, String label) {
    transcript.writeBytes(label.getBytes(US_ASCII));
    return transcript.toByteArray();
  }
}
