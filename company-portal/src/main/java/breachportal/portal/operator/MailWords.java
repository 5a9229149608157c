package breachportal.portal.operator;

import breachportal.contract.mail.MailQueues.LaneState;
import breachportal.contract.mail.MailQueues.RelayState;
import breachportal.portal.page.Show;
import io.quarkus.qute.TemplateExtension;
import java.time.Duration;

/// How templates read the queues of mail.
@TemplateExtension
final class MailWords {

  private MailWords() {}

  /// @return what is in the lane, in words
  static String laneName(LaneState lane) {
    return words(lane.lane());
  }

  /// @return what the relay carries, in words
  static String laneName(RelayState relay) {
    return words(relay.lane());
  }

  /// @return how long the oldest waits: `40 seconds`, `2 hours 5 minutes`; a dash when none waits
  static String oldest(LaneState lane) {
    long seconds = lane.oldestSeconds();
    if (seconds == 0) {
      return "–";
    }
    return seconds < 60
        ? seconds + (seconds == 1 ? " second" : " seconds")
        : Show.lasting(Duration.ofSeconds(seconds));
  }

  private static String words(String lane) {
    return switch (lane) {
      case "urgent" -> "Urgent: notices to authorities";
      case "alert" -> "Alerts: new leaks, to who asked";
      case "campaign" -> "Campaigns: letters to people";
      default -> lane;
    };
  }
}
