package breachportal.notification.channel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/// Configuration of authorities' channels.
@ConfigMapping(prefix = "breachportal.channel")
interface ChannelSettings {
  /// @return how long before a key ends the operator is told, each once; zero is its end
  @WithDefault("P30D,P7D,P1D,PT0S")
  List<Duration> expirySteps();

  /// @return how often it is looked which keys end and which notices can go out now
  @WithDefault("PT1M")
  Duration look();
}
