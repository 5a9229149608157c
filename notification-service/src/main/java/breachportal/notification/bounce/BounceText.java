package breachportal.notification.bounce;

import breachportal.notification.bounce.RecipientReport.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads bounces that are written for people only, as those of qmail, Exim, Notes and many
/// providers.
///
/// @param told what the mail system says, up to the mail that it returns
/// @param returned the mail that it returns, as far as it stands in the text
record BounceText(String told, String returned) {
  private static final int MAX_TEXT = 64_000;
  private static final int MAX_WORDS = 8_000;

  private static final Pattern RETURNED_MAIL =
      Pattern.compile(
          "(?im)^(?:\\W{0,80}(?:"
              + "(?:this|below|here|included|enclosed|attached)(?: this line)? is [^\n]{0,30}"
              + "(?:copy|header)[^\n]{0,80}"
              + "|(?:the )?(?:header of the )?original (?:message|mail)(?: info| text| header| is"
              + "| follow\\w*)*"
              + "|message headers? follow\\w*|(?:unsent|returned|undelivered) message"
              + "(?: follows| below)?|bounced e-?mail|message text follows"
              + "|en-t.{1,12} de message d'origine|original message headers"
              + ")\\W{0,80}$"
              + "|(?:Received|Return-Path|DKIM-Signature|Delivered-To): ?\\S[^\n]{0,200}$"
              + "|Message-I[Dd]: ?<)");

  /// @param text the text part
  /// @return it in its two halves
  static BounceText of(String text) {
    String bounded = text.substring(0, Math.min(text.length(), MAX_TEXT));
    Matcher end = RETURNED_MAIL.matcher(bounded);
    return end.find()
        ? new BounceText(bounded.substring(0, end.start()), bounded.substring(end.start()))
        : new BounceText(bounded, "");
  }

  /// @param failed recipients that a header field names
  /// @param notThese addresses of those who sent the mail or the report
  /// @param fallback recipients to assume when the text names none
  /// @param system the domain of the system that reports
  /// @return a report for each recipient
  List<RecipientReport> reports(
      Set<String> failed, Set<String> notThese, Set<String> fallback, Optional<String> system) {
    Map<String, String> blocks = new NamedRecipients(told).in(failed, notThese, system);
    if (blocks.isEmpty()) {
      for (String address : failed.isEmpty() ? fallback : failed) {
        blocks.put(address, "");
      }
    }
    Action action = FailureWords.tellsOfDelay(told) ? Action.DELAYED : Action.FAILED;
    Said mail = Said.in(bounded(told));
    List<RecipientReport> reports = new ArrayList<>();
    blocks.forEach((address, words) -> reports.add(report(address, action, words, mail)));
    return reports;
  }

  /// @return what is said of each address and of no other, by its folded form
  Map<String, String> byAddress() {
    return new NamedRecipients(bounded(told)).byAddress();
  }

  private static String bounded(String words) {
    return words.substring(0, Math.min(words.length(), MAX_WORDS));
  }

  private static RecipientReport report(String address, Action action, String block, Said mail) {
    Said own = Said.in(block);
    Said words = own.isTelling() ? own : mail;
    return new RecipientReport(
        address,
        NamedRecipients.origin(block).filter(it -> !it.equalsIgnoreCase(address)).orElse(null),
        action,
        words.status().orElse(null),
        DeliveryStatus.classification(action, null, words));
  }
}
