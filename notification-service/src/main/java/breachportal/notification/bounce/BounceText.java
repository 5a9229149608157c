package breachportal.notification.bounce;

import breachportal.notification.bounce.RecipientReport.Action;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
  private static final int MAX_BLOCK = 1_500;
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

  private static final String ADDRESS = "<?\"?(?:mailto:)?(" + Addresses.ADDRESS + ")";
  private static final List<Pattern> PLACES =
      List.of(
          Pattern.compile("(?im)^[ \\t*>=-]{0,20}(?:[45]\\d\\d[ -])?" + ADDRESS),
          Pattern.compile(
              "(?i)(?:rcpt to|recipients?|addressed to|delivered to|delivery (?:failed|to)|deliver"
                  + "(?: your mail| your message| message)? to|mail to|message to|sent to|userid"
                  + "|permanent errors|mail address|for|mailbox|address)[:\\s]{1,6}"
                  + ADDRESS),
          Pattern.compile("(?i)" + ADDRESS));
  private static final Pattern SENDER_BEFORE =
      Pattern.compile("(?i)(?:from|sender|reply-to|contact|envelope)\\W{0,6}$");

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
  /// @return a report for each recipient
  List<RecipientReport> reports(Set<String> failed, Set<String> notThese, Set<String> fallback) {
    Map<String, String> blocks = blocks(PLACES, failed, notThese);
    if (blocks.isEmpty() && failed.isEmpty()) {
      blocks = blocks(PLACES.subList(0, 2), failed, Set.of());
    }
    if (blocks.isEmpty()) {
      for (String address : failed.isEmpty() ? fallback : failed) {
        blocks.put(address, "");
      }
    }
    Action action = FailureWords.tellsOfDelay(told) ? Action.DELAYED : Action.FAILED;
    List<RecipientReport> reports = new ArrayList<>();
    blocks.forEach((address, words) -> reports.add(report(address, action, words)));
    return reports;
  }

  private RecipientReport report(String address, Action action, String block) {
    boolean telling =
        EnhancedStatus.mostTellingIn(block).isPresent()
            || Classifier.replyCode(block).isPresent()
            || FailureWords.meaning(block).isPresent();
    String words = telling ? block : told.substring(0, Math.min(told.length(), MAX_WORDS));
    return new RecipientReport(
        address,
        null,
        action,
        EnhancedStatus.mostTellingIn(words).orElse(null),
        DeliveryStatus.classification(action, null, words));
  }

  /// Where a recipient is named, and what is said from there to the next.
  private record Mention(String address, int at) {}

  private Map<String, String> blocks(
      List<Pattern> places, Set<String> failed, Set<String> notThese) {
    for (Pattern place : places) {
      List<Mention> mentions = mentions(place, failed, notThese);
      if (!mentions.isEmpty()) {
        return blocks(mentions);
      }
    }
    return new LinkedHashMap<>();
  }

  private List<Mention> mentions(Pattern place, Set<String> failed, Set<String> notThese) {
    List<Mention> mentions = new ArrayList<>();
    Set<String> wanted = folded(failed);
    Set<String> unwanted = folded(notThese);
    Matcher found = place.matcher(told);
    while (found.find() && mentions.size() < 100) {
      String address = Addresses.trimmed(found.group(1));
      String folded = Addresses.folded(address);
      boolean sender =
          SENDER_BEFORE
              .matcher(told.substring(Math.max(0, found.start(1) - 12), found.start(1)))
              .find();
      boolean meant =
          wanted.isEmpty()
              ? !unwanted.contains(folded) && !sender && !Addresses.isSystem(address)
              : wanted.contains(folded);
      if (meant) {
        mentions.add(new Mention(address, found.start()));
      }
    }
    return mentions;
  }

  private Map<String, String> blocks(List<Mention> mentions) {
    Map<String, String> blocks = new LinkedHashMap<>();
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      int next = i + 1 < mentions.size() ? mentions.get(i + 1).at() : told.length();
      int end = Math.min(next, mention.at() + MAX_BLOCK);
      String words = told.substring(mention.at(), Math.max(end, mention.at()));
      blocks.merge(known(blocks, mention.address()), words, (before, more) -> before + "\n" + more);
    }
    return blocks;
  }

  private static String known(Map<String, String> blocks, String address) {
    return blocks.keySet().stream().filter(address::equalsIgnoreCase).findFirst().orElse(address);
  }

  private static Set<String> folded(Set<String> addresses) {
    Set<String> folded = new LinkedHashSet<>();
    addresses.forEach(address -> folded.add(Addresses.folded(address)));
    return folded;
  }
}
