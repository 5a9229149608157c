package breachportal.exposure.alert;

import breachportal.exposure.ExposureSettings;
import breachportal.store.lease.LeasedQueue;
import breachportal.store.lease.QueueWorker;
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

/// Works off published leaks, and reviews what is watched.
@Singleton
class AlertWorker {

  private final QueueWorker matching;
  private final QueueWorker review;

  @Inject
  AlertWorker(
      DataSource source,
      InstantSource time,
      ExposureSettings settings,
      MatchLeak match,
      ReviewWatches reviewWatches,
      MeterRegistry meters) {
    LeasedQueue leaks = new LeasedQueue(source, time, Matchings.TABLE, settings.lease());
    LeasedQueue all = new LeasedQueue(source, time, ReviewWatches.TABLE, settings.lease());
    this.matching =
        new QueueWorker(
            "leak-matching",
            leaks,
            source,
            Matchings.CHANNEL,
            settings.poll(),
            1,
            claim -> match.work(leaks, claim));
    this.review =
        new QueueWorker(
            "watch-review",
            all,
            source,
            ReviewWatches.CHANNEL,
            settings.poll(),
            1,
            claim -> reviewWatches.work(all, claim));
    Gauge.builder(
            "exposure.alerts.oldest.seconds",
            leaks,
            each -> each.oldestDue().map(Duration::toSeconds).orElse(0L))
        .description(
            "How long a published leak has been waiting to be compared with what is watched")
        .register(meters);
  }

  void start(@Observes StartupEvent event) {
    matching.start();
    review.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    matching.stop();
    review.stop();
  }
}
