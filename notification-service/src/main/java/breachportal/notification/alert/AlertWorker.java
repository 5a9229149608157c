package breachportal.notification.alert;

import breachportal.notification.delivery.DeliverySettings;
import breachportal.store.lease.LeasedQueue;
import breachportal.store.lease.QueueWorker;
import breachportal.store.scope.RowScope;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;

/// Works off what is due of subscriptions and of requests to end them.
@Singleton
class AlertWorker {

  private final QueueWorker subscribers;
  private final QueueWorker stops;

  @Inject
  AlertWorker(
      DataSource source,
      InstantSource time,
      DeliverySettings delivery,
      AlertSettings settings,
      SubscriberTurn turn,
      StopRequests requests,
      MeterRegistry meters) {
    Duration lease = delivery.lease();
    LeasedQueue due = new LeasedQueue(source, time, AlertSubscribers.TABLE, lease);
    LeasedQueue asked = new LeasedQueue(source, time, StopRequests.TABLE, lease);
    this.subscribers =
        new QueueWorker(
            "alert-subscribers",
            due,
            source,
            AlertSubscribers.CHANNEL,
            delivery.poll(),
            settings.parallel(),
            claim -> RowScope.asSystem(() -> turn.work(due, claim)));
    this.stops =
        new QueueWorker(
            "alert-stops",
            asked,
            source,
            StopRequests.CHANNEL,
            delivery.poll(),
            1,
            claim -> RowScope.asSystem(() -> requests.work(asked, claim)));
    Gauge.builder(
            "notification.alert.subscribers.oldest.seconds",
            due,
            each -> each.oldestDue().map(Duration::toSeconds).orElse(0L))
        .description("How long a subscription to alerts has been waiting for its mail or its end")
        .register(meters);
  }

  void start(@Observes StartupEvent event) {
    subscribers.start();
    stops.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    subscribers.stop();
    stops.stop();
  }
}
