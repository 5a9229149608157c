package breachportal.exposure.check;

import breachportal.api.problem.Refusal;
import breachportal.contract.check.EvaluationRequest;
import breachportal.contract.problem.Problem.FieldError;
import java.util.List;

/// Blinded elements that are not evaluated. What was sent is not repeated.
final class ElementsRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  private ElementsRefused(String type, String title, String detail, String field, String rule) {
    super(422, type, title, "Nothing was evaluated.", List.of(new FieldError(field, rule, detail)));
  }

  static ElementsRefused number() {
    return new ElementsRefused(
        "number-of-elements",
        "Too many elements, or none",
        "One to " + EvaluationRequest.MAX_ELEMENTS + " elements are needed.",
        "blinded",
        "size");
  }

  static ElementsRefused encoding(String field) {
    return new ElementsRefused(
        "element-encoding",
        "Not an element",
        "Base64url without padding is needed.",
        field,
        "base64url");
  }

  static ElementsRefused length(String field) {
    return new ElementsRefused(
        "element-length", "Not an element", "An element has 32 bytes.", field, "length");
  }

  static ElementsRefused identity(String field) {
    return new ElementsRefused(
        "identity-element",
        "The identity can't be evaluated",
        "An element other than the identity is needed.",
        field,
        "identity");
  }

  static ElementsRefused notCanonical() {
    return new ElementsRefused(
        "non-canonical-element",
        "Not an element",
        "The canonical encoding of an element of ristretto255 is needed (RFC 9496).",
        "blinded",
        "canonical");
  }
}
