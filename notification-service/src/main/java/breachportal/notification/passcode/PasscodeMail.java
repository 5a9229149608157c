package breachportal.notification.passcode;

import breachportal.contract.breach.Language;
import breachportal.contract.code.CodeMessage;
import breachportal.notification.delivery.OutgoingMail;
import breachportal.notification.words.MailWords;
import java.util.UUID;

/// The mail that carries a code: the code, how long it holds, and what to do when one did not ask.
/// The subject does not hold the code, since lock screens show subjects; there is no link.
final class PasscodeMail {

  private static final MailWords WORDS = new MailWords(PasscodeMail.class, "passcode");

  private PasscodeMail() {}

  /// @param id names the request; a mail that is sent twice is recognised by it
  /// @param mailbox where to
  /// @param message the code
  /// @return the mail
  static OutgoingMail write(UUID id, String mailbox, CodeMessage message) {
    Language language = message.language();
    String text =
        WORDS
            .text(language, "text")
            .replace("{code}", message.code())
            .replace("{minutes}", Integer.toString(message.minutes()));
    return new OutgoingMail(id, mailbox, WORDS.text(language, "subject"), text, null, null)
        .unrecorded();
  }
}
