package breachportal.notification.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Configuration of posts to authorities.
@ConfigMapping(prefix = "breachportal.webhook")
interface WebhookSettings {
  /// @return whether a receiver may be in a private network, on loopback too; else only public
  ///     addresses are connected to
  @WithDefault("false")
  boolean privateNetworks();

  /// @return whether a receiver on loopback may be spoken to without TLS
  @WithDefault("false")
  boolean plainHttp();

  /// @return how long a post may take, from connecting to the answer
  @WithDefault("PT10S")
  Duration patience();

  /// @return for how long a claim holds; well above the patience
  @WithDefault("PT1M")
  Duration lease();

  /// @return how long to wait when nothing is due
  @WithDefault("PT1S")
  Duration poll();

  /// @return how many posts are on the wire at once
  @WithDefault("8")
  int parallel();

  /// @return for how long the secret before a new one signs, too
  @WithDefault("PT24H")
  Duration overlap();
}
