package breachportal.notification.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/// Configuration of notices.
@ConfigMapping(prefix = "breachportal.notice")
interface NoticeSettings {
  /// @return the zone in which the times of a police mail are shown; its offset is named beside
  /// them
  @WithDefault("Asia/Ho_Chi_Minh")
  ZoneId zone();
}
