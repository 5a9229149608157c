package breachportal.exposure.core.prf;

import java.util.List;

/// What an evaluation of blinded elements answers.
public final class Evaluation {

  private final List<byte[]> evaluated;
  private final byte[] proof;

  Evaluation(List<byte[]> evaluated, byte[] proof) {
    this.evaluated = List.copyOf(evaluated);
    this.proof = proof;
  }

  /// @return one element of 32 bytes for each that was blinded, in the same order
  public List<byte[]> evaluated() {
    return evaluated;
  }

  /// @return the proof for all of them, 64 bytes: the scalars c and s
  public byte[] proof() {
    return proof.clone();
  }
}
