package breachportal.notification.notice;

import breachportal.contract.notice.NoticeMessage;
import breachportal.contract.prompt.Prompt;
import breachportal.notification.channel.EncryptedMail;
import breachportal.notification.delivery.Consignor;
import breachportal.notification.delivery.LaneName;
import breachportal.notification.delivery.Lanes;
import breachportal.notification.delivery.Outcome;
import breachportal.notification.delivery.OutgoingMail;
import breachportal.notification.prompt.PromptMail;
import breachportal.notification.prompt.Prompts;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Sends notices to authorities, and prompts, on the urgent lane.
@ApplicationScoped
class NoticeLane implements Consignor {
  @Inject Lanes lanes;
  @Inject Notices notices;
  @Inject Prompts prompts;
  @Inject EncryptedMail encrypted;
  @Inject NoticeSettings settings;

  void begin(@Observes StartupEvent unused) {
    lanes.open(LaneName.URGENT, this);
  }

  @Override
  public Map<UUID, OutgoingMail> write(List<UUID> deliveryIds) {
    Map<UUID, OutgoingMail> mails = new HashMap<>();
    deliveryIds.forEach(id -> mail(id).ifPresent(mail -> mails.put(id, mail)));
    return mails;
  }

  /// @return the mail; empty when the notice can't leave as its authority asks for, and waits
  private Optional<OutgoingMail> mail(UUID deliveryId) {
    Optional<Prompt> prompt = prompts.find(deliveryId);
    if (prompt.isPresent()) {
      return Optional.of(PromptMail.write(deliveryId, prompt.get(), settings.zone()));
    }
    NoticeMessage message = notices.message(deliveryId);
    return encrypted.of(
        PoliceMail.write(deliveryId, message, settings.zone()),
        PoliceMail.outerSubject(message),
        message);
  }

  /// A notice that can't be delivered stays in the lane as a dead letter; nothing is noted as
  /// delivered.
  @Override
  public void ended(List<Ending> endings) {
    for (Ending each : endings) {
      if (each.outcome() == Outcome.ACCEPTED) {
        notices.delivered(each.deliveryId(), each.tries(), each.at());
        prompts.delivered(each.deliveryId(), each.tries(), each.at());
      }
    }
  }
}
