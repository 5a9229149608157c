package breachportal.report.outbox;

import breachportal.store.lease.QueueWorkers;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Carries notices from the outbox to the notification service.
@ApplicationScoped
class NoticeRelay {

  private final Carrier carrier;
  private final NoticeMessages messages;
  private final NotificationService notification;
  private final InstantSource time;

  NoticeRelay(
      DataSource source,
      NoticeMessages messages,
      @RestClient NotificationService notification,
      RelaySettings settings,
      InstantSource time,
      MeterRegistry meters) {
    this.messages = messages;
    this.notification = notification;
    this.time = time;
    this.carrier = new Carrier("outbox", source, settings, time, meters, this::send);
  }

  void start(@Observes StartupEvent unused, QueueWorkers workers) {
    carrier.start(workers);
  }

  private void send(UUID messageId) {
    messages
        .find(messageId)
        .ifPresent(
            message -> {
              var unused = notification.take(messageId, message);
              messages.noteSent(messageId, time.instant());
            });
  }
}
