package breachportal.notification.alert;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;

/// What can be set of alerts.
@ConfigMapping(prefix = "breachportal.alerts")
interface AlertSettings {

  /// @return the portal's address as people see it: where one click ends alerts
  URI portal();

  /// @return how long after something is watched it may be said whom to tell
  @WithDefault("PT1H")
  Duration addressWithin();

  /// @return how long a code waits to be entered; what is not confirmed by then is deleted
  @WithDefault("PT48H")
  Duration confirmWithin();

  /// @return how long a confirmed subscription holds
  @WithDefault("P730D")
  Duration holds();

  /// @return how long before its end a subscriber is told of it
  @WithDefault("P30D")
  Duration endToldAhead();

  /// @return how long alerts are kept after they were made, so that none is made twice
  @WithDefault("P90D")
  Duration alertsKept();

  /// @return how many mails to confirm by an address gets in a day, whoever asks
  @WithDefault("3")
  @Min(1)
  int confirmMailsADay();

  /// @return how many subscriptions an address can have
  @WithDefault("10")
  @Min(1)
  int subscriptionsAnAddress();

  /// @return how long after a mail with a code to end alerts by the next one can be had
  @WithDefault("PT1H")
  Duration stopMailPause();

  /// @return how many such mails a replica sends at once
  @WithDefault("4")
  @Min(1)
  @Max(64)
  int parallel();
}
