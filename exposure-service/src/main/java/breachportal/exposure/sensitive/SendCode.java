package breachportal.exposure.sensitive;

import breachportal.contract.code.CodeMessage;
import breachportal.exposure.core.identifier.Identifier;
import breachportal.exposure.core.identifier.Kind;
import breachportal.exposure.sensitive.OwnLeaksRequests.Request;
import breachportal.exposure.sms.Sms;
import breachportal.store.lease.Claim;
import breachportal.store.lease.LeasedQueue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/// Does what is due of a request: sends its code, then waits for its end, then deletes it.
@ApplicationScoped
class SendCode {

  private static final Logger LOG = Logger.getLogger(SendCode.class);
  private static final Duration RETRY = Duration.ofSeconds(5);

  @Inject OwnLeaksRequests requests;
  @Inject OwnLeaksSettings settings;
  @Inject OwnCode codes;
  @Inject CodeBudget budget;
  @Inject @RestClient NotificationService notification;
  @Inject Sms sms;
  @Inject InstantSource time;

  void work(LeasedQueue queue, Claim claim) {
    Instant now = time.instant();
    if (requests.hasExpired(claim.id(), now)) {
      var unused = queue.complete(claim);
      return;
    }
    Optional<Request> found = requests.find(claim.id());
    if (found.isPresent()) {
      send(queue, claim, found.get(), now);
    }
  }

  private void send(LeasedQueue queue, Claim claim, Request request, Instant now) {
    boolean done = !isAllowed(claim.id(), request) || send(claim.id(), request);
    Instant retry = now.plus(RETRY);
    boolean again = !done && retry.isBefore(request.expiresAt());
    var unused = queue.retryAt(claim, again ? retry : request.expiresAt());
  }

  /// Asked once for each request, however often sending is tried.
  private boolean isAllowed(UUID id, Request request) {
    Boolean known = request.allowed();
    if (known != null) {
      return known;
    }
    boolean allowed = budget.spend(request.identifier());
    requests.allow(id, allowed);
    return allowed;
  }

  /// @return whether it is not to be tried again
  private boolean send(UUID id, Request request) {
    String code = codes.of(id);
    Identifier to = request.identifier();
    String address = to.canonical().substring(to.kind().prefix().length());
    try {
      if (to.kind() == Kind.PHONE) {
        sms.send(address, CodeText.write(request.language(), code, settings.minutes()));
      } else {
        notification.mail(
            id, new CodeMessage(address, request.language(), code, settings.minutes()));
      }
      return true;
    } catch (WebApplicationException refused) {
      return isNoMailbox(refused.getResponse().getStatus());
    } catch (ProcessingException | IOException unreachable) {
      LOG.warnf("a code was not sent: %s", unreachable.getClass().getName());
      return false;
    }
  }

  /// That an address takes no mail is nobody's business; all else is the operator's.
  private static boolean isNoMailbox(int status) {
    if (status == 422) {
      return true;
    }
    LOG.warnf("a code was not sent: notification-service answered %d", status);
    return false;
  }
}
