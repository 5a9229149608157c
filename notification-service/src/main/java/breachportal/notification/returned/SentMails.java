package breachportal.notification.returned;

import breachportal.notification.alert.SentAlerts;
import breachportal.notification.bounce.ReturnAddresses;
import breachportal.notification.bounce.ReturnedMail;
import breachportal.notification.bounce.SentMail;
import breachportal.notification.delivery.DeliverySettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/// Finds the mail that a returned one is about: by the address that it came back to, which only its
/// reader's side can know; or, where a mail system answers elsewhere, by the `Message-ID` of the
/// enclosed mail, when the report names that mail's reader too.
@ApplicationScoped
class SentMails {
  @Inject SentLetters letters;
  @Inject SentAlerts alerts;
  @Inject SentNotices notices;
  @Inject UnrecordedMails unrecorded;
  @Inject ReturnAddresses addresses;
  @Inject DeliverySettings delivery;

  /// @param mail a returned mail
  /// @return the mail that it is about, locked
  Optional<SentMail> about(ReturnedMail mail) {
    Optional<UUID> delivery = byAddress(mail);
    return delivery
        .flatMap(this::sent)
        .or(() -> delivery.flatMap(notices::sent))
        .or(() -> byMessageId(mail))
        .or(() -> byReader(mail));
  }

  private Optional<SentMail> sent(UUID id) {
    return letters.sent(id).or(() -> alerts.sent(id));
  }

  private Optional<UUID> byAddress(ReturnedMail mail) {
    return mail.deliveredTo().stream()
        .map(addresses::deliveryOf)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<SentMail> byReader(ReturnedMail mail) {
    return mail.deliveredTo().stream()
        .map(addresses::readerOf)
        .flatMap(Optional::stream)
        .findFirst()
        .map(unrecorded::to);
  }

  private Optional<SentMail> byMessageId(ReturnedMail mail) {
    String id = mail.messageId();
    String host = "@" + delivery.messageIdHost();
    if (id == null || !id.endsWith(host)) {
      return Optional.empty();
    }
    try {
      return sent(UUID.fromString(id.substring(0, id.length() - host.length())))
          .filter(sent -> mail.reports().stream().anyMatch(sent::isOf));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }
}
