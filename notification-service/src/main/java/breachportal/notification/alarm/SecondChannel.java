package breachportal.notification.alarm;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The way to the operator beside mail: the webhook of alarms, if one is configured.
@ApplicationScoped
public class SecondChannel {
  @Inject AlarmSettings settings;

  private @Nullable Webhook webhook;

  @PostConstruct
  void open() {
    webhook =
        settings
            .webhook()
            .map(address -> new Webhook(address, settings.webhookSecret().orElse("")))
            .orElse(null);
  }

  /// @param body a JSON document
  /// @param at when it is said
  /// @return whether the receiver took it, or there is none
  public boolean post(String body, Instant at) {
    Webhook channel = webhook;
    return channel == null || channel.post(body, at);
  }

  /// @return whom alarms that need no answer within minutes are mailed to, too; empty for nobody
  public Optional<String> mailbox() {
    return settings.mail();
  }
}
