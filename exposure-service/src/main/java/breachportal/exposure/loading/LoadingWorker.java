package breachportal.exposure.loading;

import breachportal.exposure.ExposureSettings;
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

/// Loads files together with the other replicas: one part at a time on each, and what is done once
/// for a file on whichever claims it.
@Singleton
class LoadingWorker {

  private static final Duration BROKEN_OFF = Duration.ofHours(6);

  void begin(
      @Observes StartupEvent unused,
      QueueWorkers workers,
      DataSource source,
      InstantSource time,
      ExposureSettings settings,
      LoadFile loadFile,
      ReadPart readPart,
      Uploads uploads,
      Runs runs,
      MeterRegistry meters) {
    uploads.deleteBrokenOff(time.instant(), BROKEN_OFF);
    runs.deleteBrokenOff(time.instant(), BROKEN_OFF);
    LeasedQueue files = new LeasedQueue(source, time, "loading", settings.lease());
    LeasedQueue parts =
        new LeasedQueue(source, time, "load_part", LoadParts.TO_BE_READ, settings.lease());
    gauge(meters, "exposure.loading.oldest.seconds", files, "file");
    gauge(meters, "exposure.loading.parts.oldest.seconds", parts, "part of a file");
    workers.start(files, "exposure_loading", settings.poll(), 1, loadFile::goOn);
    workers.start(parts, "exposure_load_part", settings.poll(), 1, readPart::read);
  }

  private static void gauge(MeterRegistry meters, String name, LeasedQueue queue, String what) {
    Gauge.builder(name, queue, each -> each.oldestDue().toSeconds())
        .description("How long the oldest " + what + " has been waiting")
        .register(meters);
  }
}
