package breachportal.exposure.sensitive;

import breachportal.contract.leak.CheckAnswer;
import breachportal.contract.leak.CheckRequest;
import breachportal.contract.leak.IdentifierKind;
import breachportal.contract.leak.Leak;
import breachportal.contract.leak.OwnLeaksCode;
import breachportal.exposure.check.CheckIdentifier;
import breachportal.exposure.core.identifier.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Tells all leaks of an address or number to who has the code that was sent to it.
@ApplicationScoped
class TellOwnLeaks {

  @Inject OwnLeaksRequests requests;
  @Inject OwnLeaksSettings settings;
  @Inject OwnCode codes;
  @Inject SensitiveLeaks sensitive;
  @Inject CheckIdentifier ordinary;
  @Inject InstantSource time;

  /// @return the leaks it is in, the sensitive ones first
  /// @throws CodeNotRight when the code opens nothing, whyever
  CheckAnswer tell(OwnLeaksCode entered) {
    UUID request = entered.request();
    Identifier identifier =
        requests
            .tryOnce(request, settings.tries(), time.instant())
            .filter(unused -> codes.isRight(request, entered.code()))
            .orElseThrow(CodeNotRight::new);
    CheckAnswer answer = leaksOf(identifier);
    // Ended when there is an answer: while the index is being fetched, the code stays good.
    if (!requests.end(request)) {
      throw new CodeNotRight();
    }
    return answer;
  }

  private CheckAnswer leaksOf(Identifier identifier) {
    List<Leak> leaks = new ArrayList<>(sensitive.of(identifier));
    String text = identifier.canonical().substring(identifier.kind().prefix().length());
    IdentifierKind kind = IdentifierKind.valueOf(identifier.kind().name());
    leaks.addAll(ordinary.check(new CheckRequest(kind, text)).leaks());
    return new CheckAnswer(kind, leaks);
  }
}
