package breachportal.notification.bounce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds who is named as a failed recipient in a text for people, and what is said of each.
///
/// @param told what the mail system says
record NamedRecipients(String told) {
  private static final int MAX_BLOCK = 1_500;
  private static final int MAX_MENTIONS = 100;

  private static final String ADDRESS = "<?\"?(?:mailto:)?(" + Addresses.ADDRESS + ")";

  /// Where recipients stand, the surest places first.
  private static final List<Pattern> PLACES =
      List.of(
          Pattern.compile("(?im)^[ \\t*>=-]{0,20}(?:[45]\\d\\d[ -])?" + ADDRESS),
          Pattern.compile(
              "(?i)(?:rcpt to|recipients?|addressed to|delivered to|delivery (?:failed|to)|deliver"
                  + "(?: your mail| your message| message)? to|mail to|message to|sent to|userid"
                  + "|permanent errors|mail address|for|mailbox|address)[:\\s]{1,6}"
                  + ADDRESS),
          Pattern.compile("(?i)" + ADDRESS));

  private static final String MAILBOXES =
      "following (?:e-?mail )?(?:recipient|address|user|mailbox|person|destination)";

  /// What says that the failed recipients are named next; a letter's own fields may stand before.
  private static final Pattern LIST_FOLLOWS =
      Pattern.compile(
          "(?i)(?:deliver|fail|reach|error|problem|receiv|reject|return|sent)\\w*[^.]{0,80}(?:"
              + MAILBOXES
              + "|following:)|"
              + MAILBOXES
              + "[^.]{0,60}(?:fail|error|reject|not |n't |problem)");

  /// A mailbox of the reporting system itself, alone in the line behind such words.
  private static final Pattern LOCAL_NAME =
      Pattern.compile(
          "(?:[^:]{0,200}:)?\\s*\n\\s{0,40}([A-Za-z0-9][\\w.+-]{0,63})(?:[ \\t]{1,20}\\(.*|[ \\t]{2,}.*)?\n");

  private static final Pattern ORIGIN =
      Pattern.compile(
          "(?i)\\((?:ultimately )?(?:expanded|generated|forwarded|redirected) (?:from|by):?\\s{1,20}"
              + ADDRESS);
  private static final Pattern SENDER_BEFORE =
      Pattern.compile("(?i)(?:from|sender|reply-to|contact|envelope)\\W{0,6}$");

  /// @param failed recipients that a header field names; empty where none does
  /// @param notThese addresses of those who sent the mail or the report
  /// @param system the domain of the system that reports
  /// @return who is named, and what is said of each
  Map<String, String> in(Set<String> failed, Set<String> notThese, Optional<String> system) {
    Matcher list = LIST_FOLLOWS.matcher(told);
    boolean listed = list.find();
    Map<String, String> blocks = new LinkedHashMap<>();
    if (listed && failed.isEmpty()) {
      system.flatMap(domain -> local(list.end(), domain)).ifPresent(it -> blocks.put(it, told));
    }
    if (blocks.isEmpty() && listed) {
      blocks.putAll(blocks(PLACES, list.end(), failed, notThese));
    }
    if (blocks.isEmpty()) {
      blocks.putAll(blocks(PLACES, 0, failed, notThese));
    }
    if (blocks.isEmpty() && failed.isEmpty()) {
      blocks.putAll(blocks(PLACES.subList(0, 2), 0, failed, Set.of()));
    }
    if (blocks.isEmpty()) {
      origin(told).ifPresent(address -> blocks.put(address, told));
    }
    return blocks;
  }

  private Optional<String> local(int from, String domain) {
    Matcher name = LOCAL_NAME.matcher(told).region(from, told.length());
    return name.lookingAt() ? Optional.of(name.group(1) + "@" + domain) : Optional.empty();
  }

  /// @return what is said of each address, whoever's it is, by its folded form
  Map<String, String> byAddress() {
    Map<String, String> all = new LinkedHashMap<>();
    blocks(PLACES, 0, Set.of(), Set.of())
        .forEach(
            (address, words) ->
                all.putIfAbsent(
                    Addresses.folded(address),
                    words.substring(0, Math.min(words.length(), MAX_BLOCK))));
    return all;
  }

  /// @param words what is said of a recipient
  /// @return the mailbox that the mail was addressed to, where it tells
  static Optional<String> origin(String words) {
    Matcher origin = ORIGIN.matcher(words);
    return origin.find() ? Optional.of(origin.group(1)) : Optional.empty();
  }

  /// Where a recipient is named, and what is said from there to the next.
  private record Mention(String address, int at) {}

  private Map<String, String> blocks(
      List<Pattern> places, int from, Set<String> failed, Set<String> notThese) {
    for (Pattern place : places) {
      List<Mention> mentions = mentions(place, from, folded(failed), folded(notThese));
      if (!mentions.isEmpty()) {
        return blocks(mentions);
      }
    }
    return Map.of();
  }

  private List<Mention> mentions(
      Pattern place, int from, Set<String> wanted, Set<String> unwanted) {
    List<Mention> mentions = new ArrayList<>();
    Matcher found = place.matcher(told).region(from, told.length());
    while (found.find() && mentions.size() < MAX_MENTIONS) {
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
