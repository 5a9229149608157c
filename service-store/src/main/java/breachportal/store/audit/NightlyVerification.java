package breachportal.store.audit;

import breachportal.contract.report.AuditEntry;
import breachportal.contract.report.AuditState;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Verifies the audit trail every night, on every replica, and logs its newest number and hash: in
/// the hands of whoever keeps the logs, that is what shows a trail that was written anew.
@Singleton
class NightlyVerification {

  private static final Logger LOG = Logger.getLogger(NightlyVerification.class);

  private final AuditTrail audit;
  private final InstantSource time;
  private final LocalTime at;
  private final AtomicLong firstBroken = new AtomicLong();
  private final ScheduledExecutorService nights =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("audit-night").factory());

  /// @param at the time of day in UTC
  NightlyVerification(
      AuditTrail audit,
      InstantSource time,
      @ConfigProperty(name = "breachportal.audit.verify-at", defaultValue = "19:17") LocalTime at,
      MeterRegistry meters) {
    this.audit = audit;
    this.time = time;
    this.at = at;
    meters.gauge("breachportal.audit.first.broken", firstBroken);
  }

  void start(@Observes StartupEvent unused) {
    awaitNight();
  }

  void stop(@Observes ShutdownEvent unused) {
    nights.shutdownNow();
  }

  /// @param now an instant
  /// @param at the time of day in UTC
  /// @return how long it is until then
  static Duration untilNext(Instant now, LocalTime at) {
    ZonedDateTime today = now.atZone(ZoneOffset.UTC).with(at);
    Instant next = today.toInstant();
    return Duration.between(now, next.isAfter(now) ? next : today.plusDays(1).toInstant());
  }

  private void awaitNight() {
    var unused =
        nights.schedule(
            this::verify, untilNext(time.instant(), at).toMillis(), TimeUnit.MILLISECONDS);
  }

  void verify() {
    try {
      AuditState state = audit.verify();
      firstBroken.set(state.firstBroken());
      AuditEntry newest = state.newest();
      if (!state.intact()) {
        LOG.errorf("the audit trail is broken from entry %d on", state.firstBroken());
      } else if (newest != null) {
        LOG.infof("the audit trail is whole up to %d, %s", newest.number(), newest.sha256());
      }
    } catch (RuntimeException failed) {
      LOG.errorf("the audit trail could not be verified: %s", failed.getClass().getName());
    } finally {
      awaitNight();
    }
  }
}
