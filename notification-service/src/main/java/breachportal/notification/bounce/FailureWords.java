package breachportal.notification.bounce;

import static breachportal.notification.bounce.Classification.Cause.ADDRESS;
import static breachportal.notification.bounce.Classification.Cause.MAILBOX_FULL;
import static breachportal.notification.bounce.Classification.Cause.MESSAGE;
import static breachportal.notification.bounce.Classification.Cause.NETWORK;
import static breachportal.notification.bounce.Classification.Cause.RELAY;
import static breachportal.notification.bounce.Classification.Permanence.PERMANENT;
import static breachportal.notification.bounce.Classification.Permanence.RETRY;

import breachportal.notification.bounce.Classification.Cause;
import breachportal.notification.bounce.Classification.Permanence;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What mail servers say in words, for want of codes or beside them.
final class FailureWords {
  /// Words, and what they mean where no code says otherwise.
  private record Saying(Pattern words, Cause cause, Permanence permanence) {}

  private static final List<Saying> SAYINGS =
      List.of(
          saying(
              RELAY,
              PERMANENT,
              "relay(?:ing)? (?:access )?(?:is )?(?:denied|not (?:permitted|allowed)|prohibited)"
                  + "|(?:unable|not (?:permitted|configured|allowed)) to relay|(?:not|as) a relay"
                  + "|not allowed to send|accept (?:e?-?mails?|messages?) from|helo command",
              "black ?list|block ?list|\\bdns[bw]l\\b|\\brbl\\b|spamhaus|spamcop|sorbs|barracuda"
                  + "|reputation|banned|(?<!not )\\blisted (?:at|by|in|on)\\b|rejected by list"
                  + "|messages from [^\n]{0,60} (?:weren.t sent|temporarily deferred)|complaints"
                  + "|policy reasons|blocked (?:ip|using|by|for|due)|(?:ip|client|host|address)"
                  + "[^.\n]{0,60} blocked",
              "reverse dns|\\brdns\\b|ptr (?:resource )?record|no ptr|dns ptr",
              "\\bspf\\b|\\bdkim\\b|\\bdmarc\\b|unauthenticated|authentication level"
                  + "|not authenticated|authentication (?:is )?(?:required|failed)"
                  + "|smtp authentication|sender (?:address|domain|id)? ?(?:rejected|not exist"
                  + "|verif|denied)|(?:callout )?verification failed|purported responsible|valid sender domain|starttls",
              "(?:too many|frequency|limit)[^.\n]{0,20} (?:connections|messages|limited)"
                  + "|rate limit|too fast|throttl|too many (?:connections|messages|recipients)"),
          saying(
              MAILBOX_FULL,
              RETRY,
              "(?:mailbox|inbox|mail box|mail folder|account|user)[^.\n]{0,40}"
                  + "(?:is |was )?(?:full|over ?quota|exceed)",
              "(?:over|exceed\\w*|out of|beyond|reach\\w*)[^.\n]{0,40}(?:quota|storage)"
                  + "|quota[^.\n]{0,30}(?:exceed|full|reached|violat)|(?:storage|mailbox) (?:limit|size)[^.\n]{0,20}exceed"
                  + "|not enough (?:disk|storage) space|insufficient (?:disk|storage)|full mailbox"
                  + "|hộp thư[^.\n]{0,20}đầy|(?:vượt|hết)[^.\n]{0,30}(?:dung lượng|hạn mức)"
                  + "|(?:邮箱|信箱|郵箱|空间|空間)[^\n]{0,6}(?:已满|已滿|不足)|邮箱满|容量[^\n]{0,6}超|いっぱい"
                  + "|переполнен|(?:boîte|messagerie)[^.\n]{0,30}pleine|quota[^.\n]{0,20}dépassé"
                  + "|postfach[^.\n]{0,30}voll|(?:buzón|casilla)[^.\n]{0,30}llen|용량"),
          saying(
              NETWORK,
              RETRY,
              "(?:not found|lookup|name server|name service|dns)[^\n]{0,60}(?:try again|temporar)"),
          saying(
              ADDRESS,
              PERMANENT,
              "(?:user|recipient|rcpt|mail[ -]?box|account|address|addressee|alias|person|name|userid)"
                  + "(?: name| address| account)?[^\n]{0,60}?(?:unknown|not (?:found|exist|known"
                  + "|listed|local|valid|a valid|available)|n't (?:exist|have"
                  + "|found|be found)|does ?n[o']t exist|doesn't exist|invalid|unavailable"
                  + "|inactive|disabled|discontinued|suspended|closed|deactivated|no longer"
                  + "|nonexist)",
              "(?:unknown|invalid|illegal|no such|not (?:a )?(?:known|valid|our)|nonexistent"
                  + "|non-existent|bad|inactive|not an active|deactivated|disabled|unrouteable|unroutable|no valid)"
                  + "[ \\w]{0,30}?(?:user|recipient|mailbox|account|address|alias|customer|domain"
                  + "|host|userid|destination|person)",
              "(?:recipient|address) rejected\\b(?!:)|account (?:is |has )?expired|no (?:mail[ -]?box|account|user|recipient)s?\\b|recip(?:ient)?notfound|not found in"
                  + "|not reach(?:able)? the following recipient|address (?:could|can)n.t be found",
              "not a registered|(?:host|domain|name)[^\n]{0,60}?(?:unknown|not found|not exist|n't (?:exist|find"
                  + "|be found)|lookup fail)|could ?n.t find any host|nxdomain|null mx|host lookup"
                  + "|no (?:mx|route to|a) (?:record|host)|does(?: not|n't) (?:receive|accept) "
                  + "(?:e-?mail|mail)|domain is not reachable",
              "không (?:tồn tại|tìm thấy|hợp lệ)|(?:用户|用戶|收件人|地址|帐号|账号|帳號|邮箱|信箱|郵箱)"
                  + "[^\n]{0,12}(?:不存在|无效|無效|未找到)|(?:无此|無此|查無|查无)(?:用户|用戶|此人|帳號)"
                  + "|не существует|не найден|неизвестн|introuvable|n.existe pas|inconnu|unbekannt"
                  + "|existiert nicht|nicht gefunden|no existe|não existe|desconhecid|non esiste"
                  + "|inesistente|sconosciuto|nie istnieje|bestaat niet|存在しま|存在しない|見つかりません"
                  + "|존재하지 않|찾을 수 없"),
          saying(
              MESSAGE,
              PERMANENT,
              "\\bspam\\b|\\bvirus\\b|malware|phish|content (?:is )?(?:rejected|refused|denied)"
                  + "|unsolicited|suspicious|\\b(?:uribl|surbl)\\b|\\bdt:spm\\b|line too long|header error|potential security|blocked because",
              "(?:message|mail|size)[^.\n]{0,40}(?:too (?:large|big)|exceeds)|message (?:is )?too long"
                  + "|size limit|maximum (?:message )?size"),
          saying(NETWORK, PERMANENT, "hop count|too many hops|mail loop|loops? back"),
          saying(
              NETWORK,
              RETRY,
              "\\btls\\b|retry time|failing for a long time|timed? ?out|time-?out|expired|too long in (?:the )?queue|queue too long"
                  + "|connection (?:refused|dropped|lost|reset)|lost connection|unable to connect"
                  + "|(?:did not|could not|unable to|not) (?:accept our requests to )?connect"
                  + "|cannot connect|no answer|not responding|unreachable"
                  + "|temporar|try (?:again|later)|deferred|grey ?list|service (?:currently )?(?:un|not )available"));

  private static final Pattern DELAY =
      Pattern.compile(
          "warning message only|delivery has been delayed|has been delayed|delivery delayed"
              + "|delivery (?:of [^\n]{0,40})?(?:is )?delayed|delivery is delayed"
              + "|not yet been delivered|have not yet received"
              + "|will (?:be retried|retry|continue (?:to try|trying)|keep trying|try again)"
              + "|(?:still|keeps?) trying|no action is required on your part"
              + "|do not need to resend|no need to resend|delivery attempts will continue"
              + "|delivery status notification \\(delay\\)|warning: could not send"
              + "|delivery incomplete|has been postponed|tin nhắn bị trì hoãn",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// Where a sentence goes on in the next line.
  private static final Pattern FOLD = Pattern.compile("\n[ \t]{1,40}(?=\\S)");

  private static final Pattern GIVEN_UP =
      Pattern.compile(
          "(?:will not|won't|not going to|no longer) (?:be retried|retry|try)|given up"
              + "|permanent error|failed permanently|permanent failure|permanent fatal",
          Pattern.CASE_INSENSITIVE);

  private FailureWords() {}

  /// @param told what a mail server said
  /// @return what it means, if the words are known
  static Optional<Classification> meaning(String told) {
    String text = FOLD.matcher(told).replaceAll(" ");
    return SAYINGS.stream()
        .filter(saying -> saying.words().matcher(text).find())
        .findFirst()
        .map(saying -> new Classification(saying.permanence(), saying.cause()));
  }

  /// @param text the text of a notification
  /// @return whether it tells of a delay only, and the mail is still on its way
  static boolean tellsOfDelay(String text) {
    return DELAY.matcher(text).find() && !GIVEN_UP.matcher(text).find();
  }

  private static Saying saying(Cause cause, Permanence permanence, String... words) {
    return new Saying(
        Pattern.compile(String.join("|", words), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
        cause,
        permanence);
  }
}
