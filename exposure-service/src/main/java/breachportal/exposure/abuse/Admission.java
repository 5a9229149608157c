package breachportal.exposure.abuse;

import breachportal.exposure.abuse.Puzzles.Solved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionException;

/// Lets an evaluation in when it is paid for.
@ApplicationScoped
public class Admission {

  private static final int ONCE = 1;

  @Inject Puzzles puzzles;
  @Inject Spending spending;

  /// Takes the price of an evaluation; waits until it is written down.
  ///
  /// @param proofOfWork the solved puzzle, as ALTCHA encodes it
  /// @throws ProofOfWorkRefused when it pays for nothing
  public void pay(String proofOfWork) {
    Solved solved = puzzles.solved(proofOfWork);
    try {
      if (!spending.spend(solved.id(), ONCE, solved.expires()).join()) {
        throw ProofOfWorkRefused.spent();
      }
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException known ? known : failed;
    }
  }
}
