package breachportal.notification.bounce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds the fields of delivery status notifications, wherever they stand: some systems write them
/// into the text for people, some without the empty lines between recipients.
final class StatusFields {
  private static final int MAX_TEXT = 256_000;
  private static final int MAX_UNTYPED = 64_000;
  private static final String MARK = "Final-Recipient:";
  private static final Pattern LINE_END = Pattern.compile("\n");
  private static final Pattern FIELD = Pattern.compile("[ \t]?([A-Za-z-]{4,40})[ \t]*:(.*)");
  private static final Set<String> RECIPIENT_FIELDS =
      Set.of(
          "final-recipient",
          "original-recipient",
          "x-actual-recipient",
          "action",
          "status",
          "diagnostic-code",
          "final-log-id",
          "remote-mta",
          "last-attempt-date",
          "will-retry-until",
          "x-supplementary-info",
          "x-display-name");

  private StatusFields() {}

  /// @param leaves the parts of a mail
  /// @return the text of those that hold such fields by their type; empty text without any
  static String typed(List<MailPart> leaves) {
    return leaves.stream()
        .filter(part -> part.mediaType().contains("delivery-status"))
        .map(MailPart::text)
        .collect(Collectors.joining("\n\n"));
  }

  /// @param leaves the parts of a mail system's report
  /// @param told what it says to people
  /// @return the text that holds such fields though no type says so; empty text without any
  static String untyped(List<MailPart> leaves, String told) {
    return told.contains(MARK)
        ? told
        : leaves.stream()
            .filter(part -> part.mediaType().startsWith("application/"))
            .filter(part -> part.body().length() <= MAX_UNTYPED)
            .map(MailPart::text)
            .filter(text -> text.contains(MARK))
            .collect(Collectors.joining("\n\n"));
  }

  /// @param text a text with such fields
  /// @return those of each recipient, their names in lower case
  static List<Map<String, String>> groups(String text) {
    List<Map<String, String>> groups = new ArrayList<>();
    Map<String, String> group = new LinkedHashMap<>();
    String last = "";
    String bounded = text.substring(0, Math.min(text.length(), MAX_TEXT));
    for (String line : LINE_END.split(bounded, -1)) {
      var field = FIELD.matcher(line);
      if (line.isBlank()) {
        group = closed(group, groups);
        last = "";
      } else if (field.matches() && RECIPIENT_FIELDS.contains(lower(field.group(1)))) {
        last = lower(field.group(1));
        if (group.containsKey(last)) {
          group = closed(group, groups);
        }
        group.put(last, field.group(2).strip());
      } else if (!last.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t')) {
        group.merge(last, line.strip(), (before, more) -> bounded(before + " " + more));
      } else if (last.equals("diagnostic-code") && !field.matches()) {
        group.merge(last, line.strip(), (before, more) -> bounded(before + " " + more));
      } else {
        last = "";
      }
    }
    closed(group, groups);
    return groups;
  }

  /// A group without a recipient belongs to the one before it where that one lacks what it tells.
  private static Map<String, String> closed(
      Map<String, String> group, List<Map<String, String>> groups) {
    if (group.isEmpty()) {
      return group;
    }
    boolean named = group.keySet().stream().anyMatch(name -> name.endsWith("-recipient"));
    Map<String, String> before = groups.isEmpty() ? Map.of() : groups.getLast();
    if (!named && !groups.isEmpty() && group.keySet().stream().noneMatch(before::containsKey)) {
      before.putAll(group);
    } else {
      groups.add(group);
    }
    return new LinkedHashMap<>();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static String bounded(String text) {
    return text.substring(0, Math.min(text.length(), 4_000));
  }
}
