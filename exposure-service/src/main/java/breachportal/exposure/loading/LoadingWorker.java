package breachportal.exposure.loading;

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

/// Loads one file at a time on this replica; others load others.
@Singleton
class LoadingWorker {

  private static final Duration BROKEN_OFF = Duration.ofHours(6);

  private final LeasedQueue queue;
  private final QueueWorker worker;
  private final Uploads uploads;
  private final InstantSource time;

  @Inject
  LoadingWorker(
      DataSource source,
      InstantSource time,
      ExposureSettings settings,
      LoadFile loadFile,
      Uploads uploads,
      MeterRegistry meters) {
    this.uploads = uploads;
    this.time = time;
    this.queue = new LeasedQueue(source, time, "loading", settings.lease());
    this.worker =
        new QueueWorker(
            "loading",
            queue,
            source,
            "exposure_loading",
            settings.poll(),
            1,
            claim -> loadFile.load(queue, claim));
    Gauge.builder(
            "exposure.loading.oldest.seconds",
            queue,
            each -> each.oldestDue().map(Duration::toSeconds).orElse(0L))
        .description("How long the oldest file has been waiting to be read")
        .register(meters);
  }

  void start(@Observes StartupEvent event) {
    uploads.deleteBrokenOff(time.instant(), BROKEN_OFF);
    worker.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    worker.stop();
  }
}
