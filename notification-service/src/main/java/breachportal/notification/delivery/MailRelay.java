package breachportal.notification.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import breachportal.notification.bounce.ReturnAddresses;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.Context;
import io.vertx.ext.mail.SMTPException;
import io.vertx.ext.mail.SMTPException.EnhancedStatus;
import java.time.Duration;
import org.jboss.logging.Logger;

/// Hands mails to a mail server and understands its answers. Safe for concurrent use; connections
/// are kept and shared by the mailer.
///
/// All traffic of one mailer runs on one event loop. The mail client sets its handler on a new
/// connection from the loop of whoever waits for it; on two loops the server's greeting can come
/// first and is lost, and with it, for good, one place in the pool.
public final class MailRelay {
  private static final Logger LOG = Logger.getLogger(MailRelay.class);

  private final ReactiveMailer mailer;
  private final Context eventLoop;
  private final String messageIdHost;
  private final Duration patience;
  private final ReturnAddresses returns;

  /// @param mailer the mailer of the lane
  /// @param eventLoop where all of its traffic runs
  /// @param messageIdHost the host in `Message-ID`
  /// @param patience how long to wait for the mail server's answer; shorter than the lane's lease
  /// @param returns where its mails come back to
  MailRelay(
      ReactiveMailer mailer,
      Context eventLoop,
      String messageIdHost,
      Duration patience,
      ReturnAddresses returns) {
    this.mailer = mailer;
    this.eventLoop = eventLoop;
    this.messageIdHost = messageIdHost;
    this.patience = patience;
    this.returns = returns;
  }

  /// Sends a mail and waits for the mail server's answer.
  ///
  /// @param mail the mail
  /// @return what the answer means; never an exception for what goes wrong on the wire
  public RelayAnswer send(OutgoingMail mail) {
    try {
      mailer
          .send(message(mail))
          .runSubscriptionOn(send -> eventLoop.runOnContext(unused -> send.run()))
          .await()
          .atMost(patience);
      return RelayAnswer.ACCEPTED;
    } catch (TimeoutException silence) {
      return RelayAnswer.tryAgain("timeout");
    } catch (RuntimeException failed) {
      return understand(failed);
    }
  }

  private Mail message(OutgoingMail mail) {
    Mail message =
        new Mail()
            .addTo(mail.to())
            .setText(mail.text())
            .addHeader("To", mail.to())
            .addHeader("Subject", HeaderText.encoded(mail.subject()))
            .addHeader("Message-ID", "<" + mail.deliveryId() + "@" + messageIdHost + ">")
            .addHeader("Auto-Submitted", "auto-generated");
    returns.of(mail.deliveryId()).ifPresent(message::setBounceAddress);
    if (mail.html() != null) {
      message.setHtml(mail.html());
    }
    OutgoingMail.Attachment attachment = mail.attachment();
    if (attachment != null) {
      message.addAttachment(
          attachment.name(), attachment.content().getBytes(UTF_8), attachment.mediaType());
    }
    return message;
  }

  /// A refusal counts against the mailbox only when it answers to the mailbox or to the mail. A
  /// relay that does not let *us* in, at the greeting, the sign-in, the sender's address or by a
  /// policy (X.7.X of RFC 3463), must never write off the people of a whole list.
  private static RelayAnswer understand(Throwable failed) {
    for (Throwable each = failed; each != null; each = each.getCause()) {
      if (each instanceof SMTPException answer) {
        String code = Integer.toString(answer.getReplyCode());
        return answer.isPermanent() && isAboutMailbox(answer)
            ? RelayAnswer.refused(code)
            : RelayAnswer.tryAgain(code);
      }
    }
    LOG.debugf("no answer from the mail server: %s", failed.getClass().getName());
    return RelayAnswer.tryAgain("unreachable");
  }

  private static boolean isAboutMailbox(SMTPException answer) {
    String text = answer.getMessage();
    return text != null
        && answer.getEnhancedStatus() != EnhancedStatus.OTHER_SECURITY
        && (text.startsWith("recipient address not accepted")
            || text.startsWith("sending data failed"));
  }
}
