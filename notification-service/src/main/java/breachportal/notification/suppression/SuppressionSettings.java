package breachportal.notification.suppression;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Configuration of the suppression list.
@ConfigMapping(prefix = "breachportal.suppression")
interface SuppressionSettings {
  /// @return for how long an address is not written to after its mail server refused it for good
  @WithDefault("P180D")
  Duration bouncedFor();

  /// @return for how long somebody gets no optional mail after a complaint
  @WithDefault("P730D")
  Duration complainedFor();
}
