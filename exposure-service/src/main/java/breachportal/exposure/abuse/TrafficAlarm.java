package breachportal.exposure.abuse;

import breachportal.exposure.abuse.Traffic.Rates;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Says when much more is asked of the check than is usual: in the log, as the metric
/// `exposure.check.alarm`, and at `/q/health/well`.
@Wellness
@Singleton
class TrafficAlarm implements HealthCheck {

  private static final Logger LOG = Logger.getLogger(TrafficAlarm.class);
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final Traffic traffic;
  private final AbuseSettings.Alarm settings;
  private volatile Rates rates = new Rates(0, 0);
  private volatile boolean raised;
  private @Nullable Thread looking;

  @Inject
  TrafficAlarm(Traffic traffic, AbuseSettings settings, MeterRegistry meters) {
    this.traffic = traffic;
    this.settings = settings.alarm();
    Gauge.builder("exposure.check.alarm", this, each -> each.raised ? 1 : 0)
        .description("1 while much more is asked of the check than is usual")
        .register(meters);
    Gauge.builder("exposure.check.asked", this, each -> each.rates.lastMinute())
        .description("Elements asked for in the last whole minute, on all replicas")
        .register(meters);
    Gauge.builder("exposure.check.baseline", this, TrafficAlarm::baseline)
        .description("Elements asked for in a usual minute")
        .register(meters);
  }

  void start(@Observes StartupEvent event) {
    looking = Thread.ofVirtual().name("check-traffic").start(this::lookUntilInterrupted);
  }

  void stop(@Observes ShutdownEvent event) {
    if (looking != null) {
      looking.interrupt();
    }
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("check-traffic")
        .status(!raised)
        .withData("lastMinute", Math.round(rates.lastMinute()))
        .withData("baseline", Math.round(baseline()))
        .build();
  }

  /// Looks once.
  void look() {
    rates = traffic.share();
    boolean much = rates.lastMinute() > settings.times() * baseline();
    if (much != raised) {
      raised = much;
      String figures =
          String.format(Locale.ROOT, "%.0f a minute, usually %.0f", rates.lastMinute(), baseline());
      if (much) {
        LOG.errorf("much more is asked of the check than is usual: %s", figures);
      } else {
        LOG.infof("what is asked of the check is as usual again: %s", figures);
      }
    }
  }

  private double baseline() {
    return Math.max(settings.leastBaseline(), rates.usual());
  }

  private void lookUntilInterrupted() {
    try {
      while (true) {
        Thread.sleep(PAUSE);
        lookOrSay();
      }
    } catch (InterruptedException stopped) {
      // The service ends.
    }
  }

  private void lookOrSay() {
    try {
      look();
    } catch (RuntimeException trouble) {
      LOG.warnf("the check's traffic can't be counted: %s", trouble.getMessage());
    }
  }
}
