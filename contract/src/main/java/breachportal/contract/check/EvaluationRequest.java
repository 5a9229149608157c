package breachportal.contract.check;

import breachportal.contract.leak.IdentifierKind;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/// Blinded elements to be evaluated: the body of `POST /v1/check/evaluate`.
///
/// @param kind which kind of identifier is behind all of them
/// @param epoch under the key of which epoch
/// @param blinded one to five elements of 32 bytes, base64url without padding
/// @param proofOfWork the solved challenge, as ALTCHA encodes it (base64 of its JSON)
public record EvaluationRequest(
    @NotNull IdentifierKind kind,
    @Min(1) int epoch,
    @NotNull @Size(min = 1, max = EvaluationRequest.MAX_ELEMENTS)
        List<@NotNull @Pattern(regexp = "[A-Za-z0-9_-]{43}") String> blinded,
    @NotNull @Size(min = 1, max = 2_000) String proofOfWork) {

  /// How many elements one request can hold.
  public static final int MAX_ELEMENTS = 5;

  @Override
  public String toString() {
    return "EvaluationRequest[redacted]";
  }
}
