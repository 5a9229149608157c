package breachportal.notification.alert;

import breachportal.notification.delivery.DeliverySettings;
import breachportal.store.lease.LeasedQueue;
import breachportal.store.lease.QueueWorkers;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;

/// Works off what is due of subscriptions and of requests to end them.
@Singleton
class AlertWorker {

  void begin(
      @Observes StartupEvent unused,
      QueueWorkers workers,
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
    Gauge.builder(
            "notification.alert.subscribers.oldest.seconds",
            due,
            each -> each.oldestDue().toSeconds())
        .description("How long a subscription to alerts has been waiting for its mail or its end")
        .register(meters);
    workers.start(due, AlertSubscribers.CHANNEL, delivery.poll(), settings.parallel(), turn::work);
    workers.start(asked, StopRequests.CHANNEL, delivery.poll(), 1, requests::work);
  }
}
