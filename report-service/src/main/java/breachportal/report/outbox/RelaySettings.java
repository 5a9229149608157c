package breachportal.report.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How messages are carried to the notification service: `breachportal.relay.*`.
@ConfigMapping(prefix = "breachportal.relay")
public interface RelaySettings {

  /// Whether this process carries notices at all.
  @WithDefault("true")
  boolean enabled();

  /// For how long a claimed message is held; longer than a call can take.
  @WithDefault("PT1M")
  Duration lease();

  /// How long to wait when nothing is due and nobody calls.
  @WithDefault("PT5S")
  Duration poll();

  /// How many messages are on their way at once.
  @WithDefault("4")
  int parallel();

  /// How long to wait after the first failure; doubled after each further one.
  @WithDefault("PT2S")
  Duration firstRetry();

  /// The longest wait between two tries.
  @WithDefault("PT10M")
  Duration longestRetry();

  /// After how many tries a message is a dead letter; with the waits above, about three days.
  @WithDefault("440")
  int maxAttempts();
}
