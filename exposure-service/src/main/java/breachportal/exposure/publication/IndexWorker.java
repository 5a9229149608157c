package breachportal.exposure.publication;

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

/// Builds the index when somebody asked for it.
@Singleton
class IndexWorker {

  private final QueueWorker worker;

  @Inject
  IndexWorker(
      DataSource source,
      InstantSource time,
      ExposureSettings settings,
      BuildIndex buildIndex,
      MeterRegistry meters) {
    LeasedQueue queue = new LeasedQueue(source, time, "indexing", settings.lease());
    this.worker =
        new QueueWorker(
            "indexing",
            queue,
            source,
            "exposure_indexing",
            settings.poll(),
            1,
            claim -> buildIndex.build(queue, claim));
    Gauge.builder(
            "exposure.indexing.oldest.seconds",
            queue,
            each -> each.oldestDue().map(Duration::toSeconds).orElse(0L))
        .description("How long a change has been waiting for the index")
        .register(meters);
  }

  void start(@Observes StartupEvent event) {
    worker.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    worker.stop();
  }
}
