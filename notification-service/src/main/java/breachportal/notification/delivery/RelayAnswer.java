package breachportal.notification.delivery;

import breachportal.notification.bounce.Classification;
import breachportal.notification.bounce.Classifier;
import breachportal.notification.smtp.SmtpReply;
import breachportal.notification.smtp.SmtpReply.Stage;

/// What came of one try to hand a mail over.
///
/// @param verdict what it means for the mail
/// @param code the relay's answer without its words: `550 5.1.1`, `451`, or why there was none
/// @param condemnsAddress whether it says that nothing reaches the address, other mails included
public record RelayAnswer(Verdict verdict, String code, boolean condemnsAddress) {

  /// What an answer means for the mail.
  public enum Verdict {
    /// The mail server has taken the mail and answers for it from now on.
    ACCEPTED,
    /// The mail was refused for good.
    REFUSED,
    /// Nothing is decided: try again.
    TRY_AGAIN,
    /// This relay does not take this mail: another may; when there is none, try again.
    NOT_HERE,
    /// The relay is out of order: nothing was tried.
    NO_RELAY
  }

  static final RelayAnswer NO_RELAY = new RelayAnswer(Verdict.NO_RELAY, "no relay", false);

  static RelayAnswer tryAgain(String code) {
    return new RelayAnswer(Verdict.TRY_AGAIN, code, false);
  }

  /// Takes answers as {@link Classifier} takes mails that come back. A relay that does not let *us*
  /// in, at the greeting, the sign-in or the sender's address, or blames us afterwards, must never
  /// write off the people of a whole list. One that hangs up on a mailbox or on a mail may do so on
  /// that one only: it counts as a try, or one mail could keep a relay resting for ever.
  ///
  /// @param reply what a relay answered
  /// @return what that means
  static RelayAnswer of(SmtpReply reply) {
    String code = (reply.code() + " " + reply.status()).strip();
    if (reply.isPositive()) {
      return new RelayAnswer(Verdict.ACCEPTED, code, false);
    }
    if (reply.stage() == Stage.OPENING || reply.stage() == Stage.SENDER) {
      return new RelayAnswer(Verdict.NO_RELAY, code, false);
    }
    if (reply.isGoodbye()) {
      return new RelayAnswer(Verdict.NOT_HERE, code, false);
    }
    Classification meaning =
        Classifier.ofReply(reply.code() + " " + reply.text(), reply.stage() == Stage.RECIPIENT);
    return switch (meaning.verdict()) {
      case RETRY -> tryAgain(code);
      case PERMANENT -> new RelayAnswer(Verdict.REFUSED, code, meaning.condemnsAddress());
      case RELAYS_FAULT -> new RelayAnswer(Verdict.NOT_HERE, code, false);
    };
  }
}
