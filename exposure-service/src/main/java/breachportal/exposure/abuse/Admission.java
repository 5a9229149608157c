package breachportal.exposure.abuse;

import breachportal.api.problem.TooMany;
import breachportal.contract.check.Challenge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/// Lets an evaluation in when it is paid for: with a solved puzzle, and from the budgets of its
/// address, of the network around it, and of everybody together.
@ApplicationScoped
public class Admission {

  @Inject Puzzles puzzles;
  @Inject BudgetKeys keys;
  @Inject Cashier cashier;

  /// @param client who asks
  /// @return a puzzle, the harder the more was asked from there
  public Challenge challenge(ClientAddress client) {
    return puzzles.issue(outcome(cashier.level(fee(client, null, 1))));
  }

  /// Takes the price of an evaluation.
  ///
  /// @param client who asks
  /// @param proofOfWork the solved puzzle, as ALTCHA encodes it
  /// @param elements how many elements are to be evaluated
  /// @return completes when it is written down; with a {@link ProofOfWorkRefused} when the puzzle
  ///     pays for nothing, with a {@link TooMany} when a budget is used up
  /// @throws ProofOfWorkRefused when the puzzle is not one of ours, not solved, or too old
  public CompletableFuture<Void> pay(ClientAddress client, String proofOfWork, int elements) {
    return cashier
        .take(fee(client, puzzles.solved(proofOfWork), elements))
        .thenAccept(Admission::require);
  }

  /// As [#pay] for one element, for those who can't be asked for a puzzle; waits.
  public void payWithoutPuzzle(ClientAddress client) {
    payWithoutPuzzle(client, 1);
  }

  /// As [#pay], for something else than an evaluation, and for those who can't be asked for a
  /// puzzle.
  ///
  /// @param client who asks
  /// @param elements as many as it is worth
  /// @throws TooMany when a budget is used up
  public void payWithoutPuzzle(ClientAddress client, int elements) {
    require(outcome(cashier.take(fee(client, null, elements))));
  }

  private Fee fee(ClientAddress client, Puzzles.@Nullable Solved puzzle, int elements) {
    return new Fee(puzzle, keys.ofAddress(client), keys.ofNetwork(client), elements);
  }

  private static void require(Verdict verdict) {
    String type = verdict.kind().type();
    switch (verdict.kind()) {
      case TAKEN -> {}
      case SPENT -> throw ProofOfWorkRefused.spent();
      case TOO_EASY ->
          throw new TooMany(
              type,
              "Much is asked from there: fetch a harder challenge, or come later.",
              verdict.until());
      case ADDRESS -> throw new TooMany(type, "This address has asked too often.", verdict.until());
      case NETWORK -> throw new TooMany(type, "This network has asked too often.", verdict.until());
      case OVERALL -> throw new TooMany(type, "Too many ask at once.", verdict.until());
    }
  }

  private static <T> T outcome(CompletableFuture<T> outcome) {
    try {
      return outcome.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException known ? known : failed;
    }
  }
}
