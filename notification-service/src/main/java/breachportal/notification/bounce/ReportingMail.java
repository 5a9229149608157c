package breachportal.notification.bounce;

import java.util.Locale;
import java.util.regex.Pattern;

/// Tells mail of mail systems from mail of people and their answering machines.
final class ReportingMail {
  private static final Pattern SYSTEM =
      Pattern.compile(
          "mailer.?daemon|postmaster|mail ?delivery|mail(?:er)? ?(?:system|admin|daemon)"
              + "|system administrator|delivery (?:sub)?system|<>|^\\s*$|mmsc|bounce@"
              + "|sysadmin|mail\\s?delivery|daemon@|delivery service|exchange ?server",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern FAILURE =
      Pattern.compile(
          "undeliver|non-?deliver|not (?:be )?delivered|could ?n[o']t (?:be )?deliver"
              + "|(?:un|not )able to deliver|delivery (?:status|fail|problem|notif|delay|has)"
              + "|deliver\\w* to the following|fail(?:ed|ure)? (?:to )?deliver|returned mail"
              + "|returned to sender|return(?:ing|ed) (?:message|to sender|mail)|failure notice"
              + "|mail (?:system )?error|error sending|mail failure|delivery error|bounce"
              + "|did not reach|could not be (?:sent|reached)|invalid (?:final )?delivery"
              + "|permanent (?:fatal )?error|trouble delivering|had delivery (?:errors|problems)"
              + "|message (?:was )?(?:rejected|discarded)|transcript of session"
              + "|warning: (?:could not send|message)|delayed mail|rejected by|mail system"
              + "|không (?:thể )?(?:gửi|chuyển|phát)|退信|(?:被|已)退回|无法(?:投递|送达|发送)|投递失败"
              + "|недостав|не доставлен|не может быть|non remis|échec de la remise|unzustellbar"
              + "|no se (?:pudo|ha podido) entregar|送信できません|配信不能|送信エラー|not accept",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern AWAY =
      Pattern.compile(
          "out of (?:the )?office|automatic reply|auto(?:matic|mated)?[ -]?(?:reply|response"
              + "|respon|antwort)|autoreply|vacation|on (?:leave|holiday)|away (?:from|until)"
              + "|abwesen|réponse automatique|absence|trả lời tự động|vắng mặt|自动回复|自動応答"
              + "|不在|автоответ|respuesta automática|^auto:",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private ReportingMail() {}

  /// @param mail the header fields
  /// @param text what it says
  /// @return whether a mail system tells that mail could not be delivered
  static boolean tellsOfFailure(MailHeaders mail, String text) {
    String from = BodyText.header(mail.get("from"));
    boolean bySystem = SYSTEM.matcher(from).find() || hasNoSender(mail);
    String subject = BodyText.header(mail.get("subject"));
    return bySystem && (FAILURE.matcher(subject).find() || FAILURE.matcher(text).find());
  }

  private static boolean hasNoSender(MailHeaders mail) {
    String sender = mail.get("return-path").toLowerCase(Locale.ROOT);
    return mail.has("return-path")
        && (sender.isBlank() || sender.contains("<>") || sender.contains("mailer-daemon"));
  }

  /// @param mail the header fields
  /// @return whether its subject or a field of its own says that nobody reads the mailbox now
  static boolean isAway(MailHeaders mail) {
    return AWAY.matcher(BodyText.header(mail.get("subject"))).find()
        || mail.has("x-autoreply")
        || mail.has("x-autorespond")
        || mail.has("x-autoresponder")
        || mail.get("precedence").equalsIgnoreCase("auto_reply")
        || mail.get("x-auto-response-suppress").equalsIgnoreCase("oof-reply");
  }

  /// @param mail the header fields
  /// @return whether a machine wrote it (RFC 3834, section 5)
  static boolean isAutomatic(MailHeaders mail) {
    String automatic = mail.get("auto-submitted").toLowerCase(Locale.ROOT);
    return automatic.startsWith("auto-");
  }
}
