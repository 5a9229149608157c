package breachportal.notification.bounce;

import java.util.Locale;
import java.util.regex.Pattern;

/// Tells mail of mail systems from mail of people and their answering machines.
final class ReportingMail {
  private static final Pattern SYSTEM =
      words(
          "mailer.?daemon|postmaster|mail ?delivery|mail(?:er)? ?(?:system|admin|daemon)"
              + "|system administrator|delivery (?:sub)?system|<>|^\\s*$|mmsc|bounce@"
              + "|sysadmin|mail\\s?delivery|daemon@|delivery service|exchange ?server"
              + "|mdaemon|anti-?virus|smtp[-_ ]|[-_ ]smtp|non-?delivery|delivery[-_ ]report"
              + "|mail[-_ ]?(?:gateway|guard|robot|router|scanner|server|service)");

  private static final Pattern FAILURE =
      words(
          "undeliver|non-?deliver|not (?:be )?delivered|could ?n[o']t (?:be )?deliver"
              + "|(?:un|not )able to deliver|delivery (?:status|fail|problem|notif|delay|has)"
              + "|deliver\\w* to the following|fail(?:ed|ure)? (?:to )?deliver|returned mail"
              + "|returned to sender|return(?:ing|ed) (?:message|to sender|mail)|failure notice"
              + "|mail (?:system )?error|error sending|mail failure|delivery error|bounce"
              + "|did not reach|could not be (?:sent|reached)|invalid (?:final )?delivery"
              + "|permanent (?:fatal )?error|trouble delivering|had delivery (?:errors|problems)"
              + "|message (?:was )?(?:rejected|discarded)|transcript of session"
              + "|warning: (?:could not send|message)|delayed mail|rejected by|mail system"
              + "|delivery warning|has been postponed|(?:user|recipient|mailbox) unknown"
              + "|no such (?:user|recipient|mailbox)|failed (?:mail|recipients?)"
              + "|không (?:thể )?(?:gửi|chuyển|phát)|退信|(?:被|已)退回|无法(?:投递|送达|发送)|投递失败"
              + "|無法(?:投遞|送達|傳送)|недостав|не доставлен|не может быть|non remis"
              + "|échec de la remise|n.a pas pu [eê]tre (?:remis|d[eé]livr|envoy)|unzustellbar"
              + "|no se (?:pudo|ha podido) entregar|送信できません|配信不能|送信エラー|not accept");

  /// What only a mail system says of a mail, whatever it calls itself.
  private static final Pattern STATEMENT =
      words(
          "(?:your|the|this|following) (?:e-?mail|mail|message)\\b[^.!?]{0,120}?"
              + "\\b(?:(?:could|can|was|has)(?:n.t| ?not)|not) (?:be |been )?"
              + "(?:delivered|sent|accepted)"
              + "|delivery (?:of|to) [^.!?]{0,80}(?:failed|has been (?:delayed|postponed))"
              + "|unable to deliver (?:your |the |this |following ){0,3}(?:e-?mail|mail|message)"
              + "|following (?:recipient|address|user)s?(?:\\(e?s\\))?[^.!?]{0,20}"
              + "(?:failed|did not receive)");

  /// How reports begin their subject; a text that also quotes a server's answer is one.
  private static final Pattern HEADLINE =
      words(
          "^\\s*(?:undeliver|non-?deliver|returned mail|failure notice|failed mail|mail delivery"
              + "|delivery (?:fail|status|notif|error|report)"
              + "|(?:e-?mail|mail|message) (?:(?:could|can|was)(?:n.t| ?not)|not) )");

  private static final Pattern AWAY =
      words(
          "out of (?:the )?office|automatic reply|auto(?:matic|mated)?[ -]?(?:reply|response"
              + "|respon|antwort)|autoreply|vacation|on (?:leave|holiday)|away (?:from|until)"
              + "|abwesen|réponse automatique|absence|trả lời tự động|vắng mặt|自动回复|自動応答"
              + "|自動回覆|automatyczna odpowied|automatische? (?:antwoord|antwort)|автоматический ответ|不在|автоответ|respuesta automática|^auto:"
              + "|(?:confirm|verify) your (?:e-?mail|message|address)");

  private static final Pattern REFUSAL =
      words("\\brejected\\)|^rejected|(?:automatically|was|been) (?:rejected|refused)");

  private static final Pattern CITATION = Pattern.compile("(?m)^[ \\t]{0,8}[>|].*$");
  private static final Pattern ANSWER =
      words("^\\s*(?:re|aw|fwd?|wg|sv|tr|antw|回复|答复|转发|trả lời|chuyển tiếp)\\s*[:：]");
  private static final Pattern DIGEST = words("\\bdigest\\b");

  private ReportingMail() {}

  /// @param mail the header fields
  /// @param text what it says
  /// @return whether a mail system tells that mail could not be delivered
  static boolean tellsOfFailure(MailHeaders mail, String text) {
    String subject = BodyText.header(mail.get("subject"));
    if (!FAILURE.matcher(subject).find() && !FAILURE.matcher(text).find()) {
      return false;
    }
    return SYSTEM.matcher(BodyText.header(mail.get("from"))).find()
        || (hasNoSender(mail) && !isAutomaticReply(mail))
        || (!isAnswer(mail, subject) && states(subject, text));
  }

  private static boolean states(String subject, String text) {
    String own = CITATION.matcher(text).replaceAll("");
    return STATEMENT.matcher(own).find()
        || (HEADLINE.matcher(subject).find() && Classifier.replyCode(own).isPresent());
  }

  /// A filter at the mailbox may refuse mail by a receipt (RFC 5429, section 2.1.2), which says
  /// that it was deleted; a person's program says the same of mail in a mailbox that works.
  ///
  /// @param mail the header fields of a receipt
  /// @param text what it says
  /// @return whether the mail was refused
  static boolean isRefusal(MailHeaders mail, String text) {
    return REFUSAL.matcher(BodyText.header(mail.get("subject"))).find()
        || REFUSAL.matcher(mail.get("auto-submitted")).find()
        || REFUSAL.matcher(text).find();
  }

  /// Programs of people keep to what they answer by fields that notifications rarely have.
  private static boolean isAnswer(MailHeaders mail, String subject) {
    return DIGEST.matcher(subject).find()
        || (ANSWER.matcher(subject).find() && (mail.has("in-reply-to") || mail.has("references")));
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
    return mail.get("auto-submitted").toLowerCase(Locale.ROOT).startsWith("auto-");
  }

  private static boolean isAutomaticReply(MailHeaders mail) {
    return mail.get("auto-submitted").toLowerCase(Locale.ROOT).startsWith("auto-replied");
  }

  private static Pattern words(String words) {
    return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
