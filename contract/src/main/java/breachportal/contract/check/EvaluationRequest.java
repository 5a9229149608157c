package breachportal.contract.check;

import breachportal.contract.leak.IdentifierKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Blinded elements to be evaluated: the body of `POST /v1/check/evaluate`.
///
/// @param kind which kind of identifier is behind all of them
/// @param epoch under the key of which epoch
/// @param blinded one to five elements of 32 bytes, base64url without padding; JSON can hold nulls
/// @param proofOfWork the solved challenge, as ALTCHA encodes it (base64 of its JSON)
public record EvaluationRequest(
    IdentifierKind kind, int epoch, List<@Nullable String> blinded, String proofOfWork) {

  /// How many elements one request can hold.
  public static final int MAX_ELEMENTS = 5;

  /// How many characters a solved challenge can have.
  public static final int MAX_PROOF_OF_WORK = 1_000;

  @Override
  public String toString() {
    return "EvaluationRequest[redacted]";
  }
}
