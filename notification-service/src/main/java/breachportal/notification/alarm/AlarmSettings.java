package breachportal.notification.alarm;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Configuration of the alarm when mail itself fails.
@ConfigMapping(prefix = "breachportal.alarm")
public interface AlarmSettings {
  /// @return how old the oldest urgent mail may be
  @WithDefault("PT5M")
  Duration urgentOlderThan();

  /// @return how often it is looked
  @WithDefault("PT15S")
  Duration look();

  /// @return how often an alarm that lasts is told again
  @WithDefault("PT30M")
  Duration repeat();

  /// @return where it is told, by HTTP POST; without it only health and metrics say so
  Optional<URI> webhook();

  /// @return the key of the HMAC by which the receiver knows us; at least 16 characters
  Optional<String> webhookSecret();

  /// @return the operator's mailbox for what is told days ahead, such as the end of a key; without
  ///     it only the webhook, health and metrics say so
  Optional<String> mail();
}
