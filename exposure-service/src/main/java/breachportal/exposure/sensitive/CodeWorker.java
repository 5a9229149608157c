package breachportal.exposure.sensitive;

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

/// Works off the requests for codes.
@Singleton
class CodeWorker {

  private final QueueWorker worker;

  @Inject
  CodeWorker(
      DataSource source,
      InstantSource time,
      ExposureSettings settings,
      OwnLeaksSettings own,
      SendCode sendCode,
      MeterRegistry meters) {
    LeasedQueue queue = new LeasedQueue(source, time, OwnLeaksRequests.TABLE, settings.lease());
    this.worker =
        new QueueWorker(
            "own-leaks",
            queue,
            source,
            OwnLeaksRequests.CHANNEL,
            settings.poll(),
            own.parallel(),
            claim -> sendCode.work(queue, claim));
    Gauge.builder(
            "exposure.codes.oldest.seconds",
            queue,
            each -> each.oldestDue().map(Duration::toSeconds).orElse(0L))
        .description("How long a code has been waiting to be sent")
        .register(meters);
  }

  void start(@Observes StartupEvent event) {
    worker.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    worker.stop();
  }
}
