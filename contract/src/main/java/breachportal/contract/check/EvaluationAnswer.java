package breachportal.contract.check;

import java.util.List;

/// The evaluated elements, with the proof that the pinned key made them.
///
/// @param evaluated as many elements as were sent, in the same order, base64url without padding
/// @param proof the scalars c and s, 64 bytes, base64url without padding
/// @param generation the generation whose buckets the token opens; 0, for none, under keys that no
///     leak was published under yet
/// @param token opens as many buckets as elements were evaluated; short-lived, sent back as
///     `Authorization: Bearer`
public record EvaluationAnswer(
    List<String> evaluated, String proof, long generation, String token) {

  @Override
  public String toString() {
    return "EvaluationAnswer[redacted]";
  }
}
