package breachportal.exposure.alert;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/// What can be set of alerts.
@ConfigMapping(prefix = "breachportal.alerts")
interface AlertSettings {

  /// @return how many evaluations a mail that somebody has sent counts as, in the budgets of the
  ///     address that asks, of its network and of everybody together
  @WithDefault("12")
  @Min(1)
  @Max(1_000)
  int evaluationsAMail();

  /// @return how many watched points are compared with a run at once, before what was found is
  ///     handed over and written down
  @WithDefault("50000")
  @Min(1)
  @Max(1_000_000)
  int pointsAtOnce();

  /// @return how often all that is watched is compared with the subscriptions that hold
  @WithDefault("P1D")
  Duration reviewEvery();

  /// @return how long to wait when the notification service does not answer
  @WithDefault("PT30S")
  Duration retry();
}
