package breachportal.notification.campaign;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Configuration of campaigns.
@ConfigMapping(prefix = "breachportal.campaign")
interface CampaignSettings {
  /// @return how many letters of one organisation wait for their first try at most; the others stay
  ///     in their lists, so that organisations share the lane evenly
  @WithDefault("4000")
  int window();

  /// @return how often a running campaign feeds the lane and looks whether it is complete
  @WithDefault("PT0.1S")
  Duration turn();

  /// @return how long a hold of the police lasts at most
  @WithDefault("P90D")
  Duration longestHold();

  /// @return how many test letters a campaign may send
  @WithDefault("20")
  int maxTests();
}
