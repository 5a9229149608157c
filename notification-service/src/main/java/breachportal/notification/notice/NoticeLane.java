package breachportal.notification.notice;

import breachportal.notification.delivery.Consignor;
import breachportal.notification.delivery.Lane;
import breachportal.notification.delivery.LaneName;
import breachportal.notification.delivery.Lanes;
import breachportal.notification.delivery.Outcome;
import breachportal.notification.delivery.OutgoingMail;
import breachportal.notification.prompt.PromptMail;
import breachportal.notification.prompt.Prompts;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Sends notices to authorities, and prompts, on the urgent lane.
@ApplicationScoped
class NoticeLane implements Consignor {
  @Inject Lanes lanes;
  @Inject Notices notices;
  @Inject Prompts prompts;
  @Inject NoticeSettings settings;

  private @Nullable Lane lane;

  void begin(@Observes StartupEvent unused) {
    lane = lanes.open(LaneName.URGENT, this);
    lane.start();
  }

  void end(@Observes ShutdownEvent unused) throws InterruptedException {
    if (lane != null) {
      lane.stop();
    }
  }

  @Override
  public Optional<OutgoingMail> write(UUID deliveryId) {
    return Optional.of(
        prompts
            .find(deliveryId)
            .map(prompt -> PromptMail.write(deliveryId, prompt, settings.zone()))
            .orElseGet(
                () -> PoliceMail.write(deliveryId, notices.message(deliveryId), settings.zone())));
  }

  /// A notice that can't be delivered stays in the lane as a dead letter; nothing is noted as
  /// delivered.
  @Override
  public void ended(UUID deliveryId, Ending ending) {
    if (ending.outcome() == Outcome.ACCEPTED) {
      notices.delivered(deliveryId, ending.tries(), ending.at());
      prompts.delivered(deliveryId, ending.tries(), ending.at());
    }
  }
}
