package breachportal.notification.delivery;

/// What came of one try to hand a mail over.
///
/// @param verdict what it means for the mail
/// @param code the relay's answer without its words: `550`, `451`, or why there was none
public record RelayAnswer(Verdict verdict, String code) {

  /// What an answer means for the mail.
  public enum Verdict {
    /// The mail server has taken the mail and answers for it from now on.
    ACCEPTED,
    /// The mailbox was refused for good.
    REFUSED,
    /// Nothing is decided: try again.
    TRY_AGAIN
  }

  static final RelayAnswer ACCEPTED = new RelayAnswer(Verdict.ACCEPTED, "250");

  static RelayAnswer tryAgain(String code) {
    return new RelayAnswer(Verdict.TRY_AGAIN, code);
  }

  static RelayAnswer refused(String code) {
    return new RelayAnswer(Verdict.REFUSED, code);
  }
}
