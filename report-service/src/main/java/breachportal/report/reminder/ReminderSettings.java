package breachportal.report.reminder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How timers of duties are looked after: `breachportal.reminder.*`.
@ConfigMapping(prefix = "breachportal.reminder")
interface ReminderSettings {

  /// Whether this process looks after timers at all.
  @WithDefault("true")
  boolean enabled();

  /// For how long a claimed timer is held.
  @WithDefault("PT1M")
  Duration lease();

  /// How often to look for timers that are due.
  @WithDefault("PT5S")
  Duration poll();

  /// How many timers are worked off at once.
  @WithDefault("4")
  int parallel();
}
