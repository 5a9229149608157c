package breachportal.exposure.alert;

import breachportal.api.id.Ids;
import breachportal.api.problem.FieldsRefused;
import breachportal.contract.alert.AlertAddress;
import breachportal.contract.alert.AlertSubscription;
import breachportal.contract.alert.Watch;
import breachportal.contract.alert.WatchRequest;
import breachportal.exposure.check.TypedIdentifier;
import breachportal.exposure.core.identifier.Identifier;
import breachportal.exposure.core.identifier.Kind;
import breachportal.exposure.core.run.Point;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/// Begins to watch. The notification service is told first, and only that there is a subscription:
/// one that is not watched for lapses there by itself.
@ApplicationScoped
class OpenWatch {

  private static final Logger LOG = Logger.getLogger(OpenWatch.class);
  private static final int UNPROCESSABLE = 422;

  @Inject WatchedPoints points;
  @Inject Watches watches;
  @Inject @RestClient AlertSubscriptions subscriptions;

  /// @param request what is to be watched
  /// @return the subscription, for which an address is to be given
  Watch open(WatchRequest request) {
    return open(points.of(request), new AlertSubscription(null), false);
  }

  /// @param address the address that is to be watched and written to
  void openOwn(AlertAddress address) {
    Identifier email = TypedIdentifier.read(Kind.EMAIL, address.email());
    String canonical = email.canonical().substring(Kind.EMAIL.prefix().length());
    AlertAddress own = new AlertAddress(canonical, address.language());
    var unused = open(points.of(email), new AlertSubscription(own), true);
  }

  /// @param address an address to which no more alerts are wanted
  void stop(AlertAddress address) {
    calling(() -> subscriptions.stop(Ids.next(), address));
  }

  private Watch open(Map<Integer, Point> found, AlertSubscription subscription, boolean own) {
    UUID id = Ids.next();
    calling(() -> subscriptions.open(id, subscription));
    QuarkusTransaction.requiringNew().run(() -> watches.add(id, found, own));
    return new Watch(id);
  }

  private static void calling(Runnable call) {
    try {
      call.run();
    } catch (WebApplicationException refused) {
      int status = refused.getResponse().getStatus();
      if (status == UNPROCESSABLE) {
        throw new FieldsRefused("email", "mailbox", "An address that takes mail is needed.");
      }
      LOG.warnf("alerts: notification-service answered %d", status);
      throw new AlertsSilent();
    } catch (ProcessingException unreachable) {
      LOG.warnf("alerts: %s", unreachable.getClass().getName());
      throw new AlertsSilent();
    }
  }
}
