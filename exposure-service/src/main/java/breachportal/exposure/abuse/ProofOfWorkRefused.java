package breachportal.exposure.abuse;

import breachportal.api.problem.Refusal;
import java.util.List;

/// A puzzle's solution that pays for nothing.
public final class ProofOfWorkRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  private ProofOfWorkRefused(String type, String detail) {
    super(403, type, "A solved puzzle is needed", detail + " Fetch another challenge.", List.of());
  }

  static ProofOfWorkRefused forged() {
    return new ProofOfWorkRefused(
        "proof-of-work-wrong", "This is not the solution of a puzzle of ours.");
  }

  static ProofOfWorkRefused expired() {
    return new ProofOfWorkRefused("proof-of-work-expired", "The puzzle is too old.");
  }

  static ProofOfWorkRefused spent() {
    return new ProofOfWorkRefused("proof-of-work-spent", "The solution was used before.");
  }
}
