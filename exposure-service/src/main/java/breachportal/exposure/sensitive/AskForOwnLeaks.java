package breachportal.exposure.sensitive;

import breachportal.api.id.Ids;
import breachportal.api.problem.FieldsRefused;
import breachportal.contract.leak.OwnLeaksPending;
import breachportal.contract.leak.OwnLeaksRequest;
import breachportal.exposure.check.TypedIdentifier;
import breachportal.exposure.core.identifier.Identifier;
import breachportal.exposure.core.identifier.Kind;
import breachportal.exposure.sms.Sms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/// Takes a request for the leaks of one's own.
///
/// All that happens while the person waits is that the text is read and one row is written: whether
/// the address is in a leak, exists, or has had its share of codes, is found out later, by the
/// worker. So neither the answer nor its time can tell.
@ApplicationScoped
class AskForOwnLeaks {

  @Inject OwnLeaksRequests requests;
  @Inject OwnLeaksSettings settings;
  @Inject Sms sms;
  @Inject InstantSource time;

  /// @throws FieldsRefused unless it is one address or number that a code can be sent to
  OwnLeaksPending ask(OwnLeaksRequest request) {
    String typed = request.identifier();
    Identifier identifier =
        TypedIdentifier.read(typed.indexOf('@') < 0 ? Kind.PHONE : Kind.EMAIL, typed);
    if (identifier.kind() == Kind.PHONE && !sms.isOffered()) {
      throw new FieldsRefused(
          "identifier", "no_messages", "Text messages can't be sent here: give an e-mail address.");
    }
    UUID id = Ids.next();
    Instant now = time.instant();
    Duration holds = Duration.ofMinutes(settings.minutes());
    requests.add(id, identifier, request.language(), now, now.plus(holds));
    return new OwnLeaksPending(id, settings.minutes());
  }
}
