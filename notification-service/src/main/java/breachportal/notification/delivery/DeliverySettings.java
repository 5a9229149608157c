package breachportal.notification.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Configuration of how mail leaves the house.
@ConfigMapping(prefix = "breachportal.delivery")
public interface DeliverySettings {
  /// @return the host in every `Message-ID`
  @WithDefault("breach-portal.example.org")
  String messageIdHost();

  /// @return how long to wait for a mail server's answer; well below the lease
  @WithDefault("PT60S")
  Duration patience();

  /// @return for how long a claim holds
  @WithDefault("PT3M")
  Duration lease();

  /// @return how long a worker waits when nothing is due and nobody wakes it
  @WithDefault("PT1S")
  Duration poll();

  /// @return how many police notices are sent at once by one replica
  @WithDefault("4")
  int urgentParallel();

  /// @return how many letters are sent at once by one replica
  @WithDefault("16")
  int campaignParallel();
}
