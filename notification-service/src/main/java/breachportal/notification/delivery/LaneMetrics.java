package breachportal.notification.delivery;

import breachportal.notification.delivery.Endings.Answered;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/// What the lanes tell those who watch: dead letters, the age of the oldest due delivery, and how
/// many tries came to what.
@ApplicationScoped
class LaneMetrics {
  @Inject MeterRegistry registry;

  void watch(LaneName name, Lane lane) {
    Gauge.builder("breachportal.delivery.dead.letters", lane, Lane::deadLetters)
        .description("Deliveries that were given up; any above zero is an alarm")
        .tag("lane", label(name))
        .register(registry);
    Gauge.builder("breachportal.delivery.oldest.due", lane, each -> each.oldestDue().toSeconds())
        .description("How long the oldest due delivery has been waiting")
        .baseUnit("seconds")
        .tag("lane", label(name))
        .register(registry);
  }

  void watch(LaneName lane, Relay relay) {
    Gauge.builder("breachportal.relay.resting", relay, each -> each.rests() ? 1 : 0)
        .description("Whether a relay rests after trouble of its own")
        .tag("lane", label(lane))
        .tag("relay", relay.name())
        .register(registry);
    FunctionCounter.builder("breachportal.relay.sent", relay, Relay::sent)
        .description("Mails that a relay has taken")
        .tag("lane", label(lane))
        .tag("relay", relay.name())
        .register(registry);
  }

  void answered(LaneName name, Answered answered) {
    Counter.builder("breachportal.delivery.tries")
        .description("Tries to hand a mail over, by what came of them")
        .tag("lane", label(name))
        .tag("drill", Boolean.toString(answered.drill()))
        .tag("verdict", answered.answer().verdict().name().toLowerCase(Locale.ROOT))
        .register(registry)
        .increment();
  }

  private static String label(LaneName name) {
    return name.name().toLowerCase(Locale.ROOT);
  }
}
