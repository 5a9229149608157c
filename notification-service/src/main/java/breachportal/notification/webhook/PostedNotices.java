package breachportal.notification.webhook;

import java.util.UUID;

/// Where the content of posts comes from.
public interface PostedNotices {
  /// @param messageId a message
  /// @return the notice as JSON, byte for byte as its mail carries it
  String json(UUID messageId);
}
