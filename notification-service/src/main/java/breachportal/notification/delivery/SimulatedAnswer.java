package breachportal.notification.delivery;

import breachportal.notification.delivery.RelayAnswer.Verdict;
import breachportal.notification.smtp.SmtpReply;
import breachportal.notification.smtp.SmtpReply.Stage;

/// What a simulated mail server answers to a mail of a drill, which no relay ever gets. Its words
/// are understood as those of real ones are.
public enum SimulatedAnswer {
  /// It takes the mail.
  ACCEPTED(Stage.CONTENT, 250, "2.0.0", "taken"),
  /// It wants to hear of it later.
  TEMPORARY(Stage.RECIPIENT, 451, "4.2.0", "try again later"),
  /// It knows no such mailbox.
  BOUNCED(Stage.RECIPIENT, 550, "5.1.1", "no such user"),
  /// It takes the mail, and its reader calls it unwanted.
  COMPLAINED(Stage.CONTENT, 250, "2.0.0", "taken");

  /// The last answer of a letter that was complained of.
  public static final String COMPLAINT = "250 2.0.0 complained";

  private final Stage stage;
  private final int code;
  private final String status;
  private final String words;

  SimulatedAnswer(Stage stage, int code, String status, String words) {
    this.stage = stage;
    this.code = code;
    this.status = status;
    this.words = words;
  }

  RelayAnswer answer() {
    return this == COMPLAINED
        ? new RelayAnswer(Verdict.ACCEPTED, COMPLAINT, false)
        : RelayAnswer.of(new SmtpReply(stage, code, status, status + " " + words));
  }
}
