package breachportal.exposure.check;

import breachportal.contract.leak.CheckAnswer;
import breachportal.contract.leak.CheckRequest;
import breachportal.contract.leak.IdentifierKind;
import breachportal.contract.leak.Leak;
import breachportal.exposure.core.generation.Generation;
import breachportal.exposure.core.identifier.Identifier;
import breachportal.exposure.core.identifier.Kind;
import breachportal.exposure.core.prf.PrfKeys;
import breachportal.exposure.core.run.Point;
import breachportal.exposure.core.run.PointMaker;
import breachportal.exposure.leak.KnownLeaks;
import breachportal.exposure.publication.Generations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/// Answers which published leaks an identifier is in, evaluating in memory. The identifier, its
/// PRF output and its point go no further than this call.
@ApplicationScoped
class CheckIdentifier {

  @Inject ServedIndex index;
  @Inject Generations generations;
  @Inject KnownLeaks leaks;
  @Inject PrfKeys keys;

  @Transactional
  CheckAnswer check(CheckRequest request) {
    IdentifierKind said = request.kind();
    Kind kind = said == null ? null : Kind.valueOf(said.name());
    Identifier identifier = TypedIdentifier.read(kind, request.identifier());
    IdentifierKind told = IdentifierKind.valueOf(identifier.kind().name());
    return new CheckAnswer(told, leaksOf(identifier));
  }

  private List<Leak> leaksOf(Identifier identifier) {
    // Evaluated even where there is no index yet, so that the time tells nothing.
    Point point = new PointMaker(keys).pointOf(identifier);
    Optional<Generation> generation = index.generation();
    if (generation.isEmpty()) {
      if (generations.served().isPresent()) {
        throw new IndexNotReady();
      }
      return List.of();
    }
    List<Integer> numbers = generation.get().leaksOf(point);
    return leaks.publicByNumbers(numbers).stream().map(leak -> leak.told(null)).toList();
  }
}
