package breachportal.exposure.check;

import breachportal.contract.leak.CheckAnswer;
import breachportal.contract.leak.CheckRequest;
import breachportal.contract.leak.IdentifierKind;
import breachportal.contract.leak.Leak;
import breachportal.exposure.core.identifier.Identifier;
import breachportal.exposure.core.identifier.Kind;
import breachportal.exposure.core.prf.PrfKeyring;
import breachportal.exposure.core.prf.PrfKeys;
import breachportal.exposure.core.run.Point;
import breachportal.exposure.core.run.PointMaker;
import breachportal.exposure.leak.KnownLeaks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Answers which published leaks an identifier is in, evaluating in memory. The identifier, its
/// PRF output and its point go no further than this call.
@ApplicationScoped
public class CheckIdentifier {

  @Inject ServedIndex index;
  @Inject KnownLeaks leaks;
  @Inject PrfKeyring keyring;

  /// @param request what was typed, and what it is said to be
  /// @return the published leaks that it is in; sensitive ones are never named
  /// @throws breachportal.api.problem.FieldsRefused unless the text is exactly one identifier of
  /// that kind
  /// @throws IndexNotReady while this replica fetches the index
  @Transactional
  public CheckAnswer check(CheckRequest request) {
    IdentifierKind said = request.kind();
    Kind kind = said == null ? null : Kind.valueOf(said.name());
    Identifier identifier = TypedIdentifier.read(kind, request.identifier());
    IdentifierKind told = IdentifierKind.valueOf(identifier.kind().name());
    return new CheckAnswer(told, leaksOf(identifier));
  }

  private List<Leak> leaksOf(Identifier identifier) {
    Set<Integer> numbers = new TreeSet<>();
    for (PrfKeys keys : keyring.newestFirst()) {
      // Evaluated even where there is no index yet, so that the time tells nothing.
      Point point = new PointMaker(keys).pointOf(identifier);
      index
          .ofEpoch(keys.epoch().number())
          .map(each -> each.leaksOf(point))
          .ifPresent(numbers::addAll);
    }
    if (!index.isWhole()) {
      throw new IndexNotReady();
    }
    return leaks.publicByNumbers(numbers).stream().map(leak -> leak.told(null)).toList();
  }
}
