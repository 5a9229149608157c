package breachportal.notification.channel;

import breachportal.store.lease.Claim;
import breachportal.store.lease.LeasedQueue;
import breachportal.store.lease.QueueWorkers;
import breachportal.store.scope.RowScope;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;

/// Looks, one replica at a time, which keys end soon, and which waiting notices can go out because
/// what was found of their authority's keys has changed: a key's time has come, or has ended.
@ApplicationScoped
class KeyWatch {
  private static final String TABLE = "channel_watch";
  private static final Duration LEASE = Duration.ofMinutes(2);

  @Inject DataSource source;
  @Inject QueueWorkers workers;
  @Inject InstantSource time;
  @Inject ChannelSettings settings;
  @Inject Channels channels;
  @Inject Waiting waiting;
  @Inject KeyAlarms alarms;
  @Inject MeterRegistry registry;

  void begin(@Observes StartupEvent unused) {
    Gauge.builder("breachportal.channel.waiting.notices", this, KeyWatch::waitingNotices)
        .description("Notices that could not be encrypted; any above zero is an alarm")
        .register(registry);
    Gauge.builder("breachportal.channel.key.ends", this, KeyWatch::secondsToFirstEnd)
        .description("How long until the first key that is used, or the portal's own, ends")
        .baseUnit("seconds")
        .register(registry);
    LeasedQueue queue = new LeasedQueue(source, time, TABLE, LEASE);
    workers.start(queue, "notification_" + TABLE, settings.look(), 1, this::look);
  }

  private void look(LeasedQueue queue, Claim claim) {
    try {
      QuarkusTransaction.requiringNew().run(this::releaseWhatChanged);
      alarms.tell();
    } finally {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                var unused = queue.retryAt(claim, time.instant().plus(settings.look()));
              });
    }
  }

  private void releaseWhatChanged() {
    for (Waiting.Found each : waiting.found()) {
      if (!channels.choice(each.authorityId()).found().equals(each.found())) {
        var unused = waiting.release(each.authorityId());
      }
    }
  }

  private double waitingNotices() {
    return RowScope.asSystem(() -> QuarkusTransaction.requiringNew().call(waiting::count));
  }

  private double secondsToFirstEnd() {
    return RowScope.asSystem(() -> QuarkusTransaction.requiringNew().call(alarms::toFirstEnd))
        .map(Duration::toSeconds)
        .map(Long::doubleValue)
        .orElse(Double.POSITIVE_INFINITY);
  }
}
