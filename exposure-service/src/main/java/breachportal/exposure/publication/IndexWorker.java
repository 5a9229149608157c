package breachportal.exposure.publication;

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

/// Builds the index when somebody asked for it.
@Singleton
class IndexWorker {

  void begin(
      @Observes StartupEvent unused,
      QueueWorkers workers,
      DataSource source,
      InstantSource time,
      ExposureSettings settings,
      BuildIndex buildIndex,
      MeterRegistry meters) {
    LeasedQueue queue = new LeasedQueue(source, time, "indexing", settings.lease());
    Gauge.builder("exposure.indexing.oldest.seconds", queue, each -> each.oldestDue().toSeconds())
        .description("How long a change has been waiting for the index")
        .register(meters);
    workers.start(queue, "exposure_indexing", settings.poll(), 1, buildIndex::build);
  }
}
