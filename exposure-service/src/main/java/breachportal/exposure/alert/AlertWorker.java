package breachportal.exposure.alert;

import breachportal.exposure.ExposureSettings;
import breachportal.store.lease.LeasedQueue;
import breachportal.store.lease.QueueWorkers;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import javax.sql.DataSource;

/// Works off published leaks, and reviews what is watched.
@Singleton
class AlertWorker {

  void begin(
      @Observes StartupEvent unused,
      QueueWorkers workers,
      DataSource source,
      InstantSource time,
      ExposureSettings settings,
      MatchLeak match,
      ReviewWatches review,
      MeterRegistry meters) {
    LeasedQueue leaks = new LeasedQueue(source, time, Matchings.TABLE, settings.lease());
    LeasedQueue all = new LeasedQueue(source, time, ReviewWatches.TABLE, settings.lease());
    Gauge.builder("exposure.alerts.oldest.seconds", leaks, each -> each.oldestDue().toSeconds())
        .description(
            "How long a published leak has been waiting to be compared with what is watched")
        .register(meters);
    workers.start(leaks, Matchings.CHANNEL, settings.poll(), 1, match::work);
    workers.start(all, ReviewWatches.CHANNEL, settings.poll(), 1, review::work);
  }
}
