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

/// Loads files together with the other replicas: one part at a time on each, and what is done once
/// for a file on whichever claims it.
@Singleton
class LoadingWorker {

  private static final Duration BROKEN_OFF = Duration.ofHours(6);

  private final QueueWorker files;
  private final QueueWorker parts;
  private final Uploads uploads;
  private final Runs runs;
  private final InstantSource time;

  @Inject
  LoadingWorker(
      DataSource source,
      InstantSource time,
      ExposureSettings settings,
      LoadFile loadFile,
      ReadPart readPart,
      Uploads uploads,
      Runs runs,
      MeterRegistry meters) {
    this.uploads = uploads;
    this.runs = runs;
    this.time = time;
    LeasedQueue fileQueue = new LeasedQueue(source, time, "loading", settings.lease());
    LeasedQueue partQueue =
        new LeasedQueue(source, time, "load_part", LoadParts.TO_BE_READ, settings.lease());
    this.files =
        new QueueWorker(
            "loading",
            fileQueue,
            source,
            "exposure_loading",
            settings.poll(),
            1,
            claim -> loadFile.goOn(fileQueue, claim));
    this.parts =
        new QueueWorker(
            "loading-parts",
            partQueue,
            source,
            "exposure_load_part",
            settings.poll(),
            1,
            claim -> readPart.read(partQueue, claim));
    gauge(meters, "exposure.loading.oldest.seconds", fileQueue, "file");
    gauge(meters, "exposure.loading.parts.oldest.seconds", partQueue, "part of a file");
  }

  private static void gauge(MeterRegistry meters, String name, LeasedQueue queue, String what) {
    Gauge.builder(name, queue, each -> each.oldestDue().map(Duration::toSeconds).orElse(0L))
        .description("How long the oldest " + what + " has been waiting")
        .register(meters);
  }

  void start(@Observes StartupEvent event) {
    uploads.deleteBrokenOff(time.instant(), BROKEN_OFF);
    runs.deleteBrokenOff(time.instant(), BROKEN_OFF);
    files.start();
    parts.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    files.stop();
    parts.stop();
  }
}
