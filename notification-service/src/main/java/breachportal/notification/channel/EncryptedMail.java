package breachportal.notification.channel;

import breachportal.contract.channel.KeyForm;
import breachportal.contract.channel.MailChannel;
import breachportal.contract.notice.NoticeMessage;
import breachportal.notification.channel.Keys.Kept;
import breachportal.notification.delivery.OutgoingMail;
import breachportal.notification.protection.MailProtection;
import breachportal.notification.protection.NotProtected;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Lets a notice out as its authority asks for it. There is no way from here to plain mail for an
/// authority that asks for encryption: what can't be encrypted waits.
@ApplicationScoped
public class EncryptedMail {
  private static final Logger LOG = Logger.getLogger(EncryptedMail.class);

  @Inject Channels channels;
  @Inject Waiting waiting;
  @Inject MailProtection protection;

  /// @param plain the mail of a notice, as who may read it sees it
  /// @param outerSubject what everybody on the way may read instead of its subject
  /// @param message the notice and whom it goes to
  /// @return the mail that may leave; empty when none may, and the notice waits
  public Optional<OutgoingMail> of(OutgoingMail plain, String outerSubject, NoticeMessage message) {
    Choice choice =
        QuarkusTransaction.requiringNew().call(() -> channels.choice(message.authorityId()));
    KeyForm form = choice.channel().keys();
    if (choice.channel() == MailChannel.PLAIN || form == null) {
      return Optional.of(plain);
    }
    if (choice.canSign()) {
      for (Kept each : choice.usable(message.email())) {
        try {
          return Optional.of(protection.protect(plain, outerSubject, each.key(), choice.channel()));
        } catch (NotProtected failed) {
          LOG.errorf("a notice can't be encrypted to key %s: %s", each.id(), failed.getMessage());
        }
      }
    }
    waiting.park(
        new Waiting.Notice(
            plain.deliveryId(),
            message.authorityId(),
            message.email(),
            message.languages().getFirst(),
            message.notice().reportReference()),
        choice.why(message.email()),
        choice.found());
    return Optional.empty();
  }
}
