package breachportal.exposure.check;

import breachportal.api.problem.BadRequest;
import breachportal.contract.check.EvaluationAnswer;
import breachportal.contract.check.EvaluationRequest;
import breachportal.exposure.abuse.Admission;
import breachportal.exposure.abuse.ClientAddress;
import breachportal.exposure.core.generation.Generation;
import breachportal.exposure.core.identifier.Kind;
import breachportal.exposure.core.prf.Evaluation;
import breachportal.exposure.core.prf.NoElement;
import breachportal.exposure.core.prf.PrfKey;
import breachportal.exposure.core.prf.PrfKeyring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// Evaluates blinded elements, proves it, and gives the token that opens as many buckets.
///
/// What costs little is looked at first; then the evaluation is paid for; then it is made.
@ApplicationScoped
class EvaluateBlinded {

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  /// Stands for the generation of keys under which no leak was published yet. Nothing can be
  /// fetched of it; alerts need the evaluation all the same.
  private static final long NO_INDEX = 0;

  @Inject PrfKeyring keyring;
  @Inject ServedIndex index;
  @Inject Admission admission;
  @Inject BucketTokens tokens;

  /// @param executor completes what is given, whatever it comes to
  CompletionStage<EvaluationAnswer> evaluate(
      ClientAddress client, @Nullable EvaluationRequest sent, Executor executor) {
    if (!index.isWhole()) {
      throw new IndexNotReady();
    }
    EvaluationRequest request = required("body", sent);
    String kind = required("kind", request.kind()).name();
    List<byte[]> blinded = BlindedElements.read(required("blinded", request.blinded()));
    String proofOfWork = required("proofOfWork", request.proofOfWork());
    PrfKey key = key(Kind.valueOf(kind), request.epoch());
    long generation = index.ofEpoch(request.epoch()).map(Generation::number).orElse(NO_INDEX);

    return admission
        .pay(client, proofOfWork, blinded.size())
        .whenCompleteAsync((paid, refused) -> {}, executor)
        .thenApply(paid -> answer(key, blinded, generation));
  }

  private EvaluationAnswer answer(PrfKey key, List<byte[]> blinded, long generation) {
    Evaluation evaluation = evaluated(key, blinded);
    return new EvaluationAnswer(
        evaluation.evaluated().stream().map(BASE64::encodeToString).toList(),
        BASE64.encodeToString(evaluation.proof()),
        generation,
        tokens.issue(generation, blinded.size()));
  }

  private PrfKey key(Kind kind, int epoch) {
    return keyring.of(epoch).orElseThrow(WrongEpoch::new).of(kind);
  }

  private static Evaluation evaluated(PrfKey key, List<byte[]> blinded) {
    try {
      return key.blindEvaluator().evaluate(blinded);
    } catch (NoElement notInTheGroup) {
      throw ElementsRefused.notCanonical();
    }
  }

  private static <T> T required(String field, @Nullable T value) {
    if (value == null) {
      throw new BadRequest(field, "not_null", "It is needed.");
    }
    return value;
  }
}
