package breachportal.exposure.sensitive;

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

/// Works off the requests for codes.
@Singleton
class CodeWorker {

  void begin(
      @Observes StartupEvent unused,
      QueueWorkers workers,
      DataSource source,
      InstantSource time,
      ExposureSettings settings,
      OwnLeaksSettings own,
      SendCode sendCode,
      MeterRegistry meters) {
    LeasedQueue queue = new LeasedQueue(source, time, OwnLeaksRequests.TABLE, settings.lease());
    Gauge.builder("exposure.codes.oldest.seconds", queue, each -> each.oldestDue().toSeconds())
        .description("How long a code has been waiting to be sent")
        .register(meters);
    workers.start(queue, OwnLeaksRequests.CHANNEL, settings.poll(), own.parallel(), sendCode::work);
  }
}
