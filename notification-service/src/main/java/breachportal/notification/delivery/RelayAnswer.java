package breachportal.notification.delivery;

import breachportal.notification.smtp.SmtpReply;
import breachportal.notification.smtp.SmtpReply.Stage;

/// What came of one try to hand a mail over.
///
/// @param verdict what it means for the mail
/// @param code the relay's answer without its words: `550 5.1.1`, `451`, or why there was none
public record RelayAnswer(Verdict verdict, String code) {

  /// What an answer means for the mail.
  public enum Verdict {
    /// The mail server has taken the mail and answers for it from now on.
    ACCEPTED,
    /// The mailbox was refused for good.
    REFUSED,
    /// Nothing is decided: try again.
    TRY_AGAIN,
    /// This relay does not take this mail: another may; when there is none, try again.
    NOT_HERE,
    /// The relay is out of order: nothing was tried.
    NO_RELAY
  }

  static final RelayAnswer NO_RELAY = new RelayAnswer(Verdict.NO_RELAY, "no relay");

  static RelayAnswer tryAgain(String code) {
    return new RelayAnswer(Verdict.TRY_AGAIN, code);
  }

  /// A refusal counts against the mailbox only when it answers to the mailbox or to the mail. A
  /// relay that does not let *us* in, at the greeting, the sign-in, the sender's address or by a
  /// policy (X.7.X of RFC 3463), must never write off the people of a whole list.
  ///
  /// @param reply what a relay answered
  /// @return what that means
  static RelayAnswer of(SmtpReply reply) {
    return new RelayAnswer(verdict(reply), (reply.code() + " " + reply.status()).strip());
  }

  private static Verdict verdict(SmtpReply reply) {
    boolean ofRelay = reply.stage() == Stage.OPENING || reply.stage() == Stage.SENDER;
    if (reply.isPositive()) {
      return Verdict.ACCEPTED;
    }
    if (reply.isGoodbye() || ofRelay) {
      return Verdict.NO_RELAY;
    }
    if (reply.status().startsWith("5.7.")) {
      return Verdict.NOT_HERE;
    }
    return reply.isPermanent() ? Verdict.REFUSED : Verdict.TRY_AGAIN;
  }
}
