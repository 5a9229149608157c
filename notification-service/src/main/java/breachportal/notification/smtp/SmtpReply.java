package breachportal.notification.smtp;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a mail server answered.
///
/// @param stage to what
/// @param code its three digits, such as 250
/// @param status its enhanced status code (RFC 3463), such as `5.1.1`; empty when it gave none
/// @param text its words, of all lines; may name people: never logged, never stored
public record SmtpReply(Stage stage, int code, String status, String text) {
  private static final Pattern STATUS =
      Pattern.compile("^([245]\\.[0-9]{1,3}\\.[0-9]{1,3})(?:\\s|$)");

  /// What was answered to.
  public enum Stage {
    /// The greeting, `EHLO`, `STARTTLS`, `AUTH`: whether we are let in.
    OPENING,
    /// `MAIL FROM`: whether our sender is.
    SENDER,
    /// `RCPT TO`: whether the mailbox is.
    RECIPIENT,
    /// `DATA` and the mail itself.
    CONTENT
  }

  static SmtpReply of(Stage stage, int code, String text) {
    Matcher status = STATUS.matcher(text);
    return new SmtpReply(stage, code, status.find() ? status.group(1) : "", text);
  }

  /// @return whether it is a yes, or a request to go on
  public boolean isPositive() {
    return code >= 200 && code < 400;
  }

  /// @return whether the server is about to hang up
  public boolean isGoodbye() {
    return code == 421;
  }

  @Override
  public String toString() {
    return stage + " " + code + " " + status;
  }
}
