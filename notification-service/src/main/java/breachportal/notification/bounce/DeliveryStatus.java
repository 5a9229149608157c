package breachportal.notification.bounce;

import breachportal.notification.bounce.Classification.Permanence;
import breachportal.notification.bounce.RecipientReport.Action;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the fields of delivery status notifications (RFC 3464), wherever they stand: some systems
/// write them into the text for people, some without the empty lines between recipients.
final class DeliveryStatus {
  private static final int MAX_RECIPIENTS = 100;
  private static final int MAX_TEXT = 256_000;
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

  private DeliveryStatus() {}

  /// @param fields the text of a part that holds such fields
  /// @param prose what the notification says to people; tells causes where the fields don't
  /// @return a report for each recipient
  static List<RecipientReport> in(String fields, String prose) {
    List<RecipientReport> reports = new ArrayList<>();
    String causes = prose.substring(0, Math.min(prose.length(), 2_000));
    for (Map<String, String> group : groups(fields)) {
      report(group, causes).ifPresent(reports::add);
      if (reports.size() == MAX_RECIPIENTS) {
        break;
      }
    }
    return reports;
  }

  private static List<Map<String, String>> groups(String text) {
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

  private static Optional<RecipientReport> report(Map<String, String> group, String prose) {
    String last = recipient(group.getOrDefault("final-recipient", ""));
    String original = recipient(group.getOrDefault("original-recipient", ""));
    String actual = recipient(group.getOrDefault("x-actual-recipient", ""));
    String recipient = firstAddress(last, original, actual);
    if (recipient.isEmpty()) {
      return Optional.empty();
    }
    String diagnostic = withoutType(group.getOrDefault("diagnostic-code", ""));
    String words = diagnostic.isBlank() ? prose : diagnostic;
    EnhancedStatus declared =
        EnhancedStatus.in(group.getOrDefault("status", ""))
            .or(() -> EnhancedStatus.mostTellingIn(diagnostic))
            .orElse(null);
    Action action =
        Action.of(group.getOrDefault("action", "")).orElseGet(() -> actionOf(declared, words));
    return Optional.of(
        new RecipientReport(
            recipient,
            original.isEmpty() || original.equalsIgnoreCase(recipient) ? null : original,
            action,
            declared,
            classification(action, declared, words)));
  }

  static Classification classification(
      Action action, @Nullable EnhancedStatus declared, String words) {
    Classification classification = Classifier.of(declared, words);
    return action == Action.DELAYED
        ? new Classification(Permanence.RETRY, classification.cause())
        : classification;
  }

  private static Action actionOf(@Nullable EnhancedStatus status, String words) {
    if (status != null && status.category() == 2) {
      return Action.DELIVERED;
    }
    return FailureWords.tellsOfDelay(words) ? Action.DELAYED : Action.FAILED;
  }

  private static String firstAddress(String... candidates) {
    String any = "";
    for (String candidate : candidates) {
      if (candidate.contains("@")) {
        return candidate;
      }
      any = any.isEmpty() ? candidate : any;
    }
    return any;
  }

  /// `rfc822; <a@example.org> (comment)` is `a@example.org`.
  private static String recipient(String field) {
    String value = withoutType(field);
    return Addresses.first(value)
        .orElseGet(() -> value.replaceFirst("\\s\\(.*", "").replaceAll("[<>]", "").strip());
  }

  private static String withoutType(String field) {
    return field.replaceFirst("^\\s*[A-Za-z0-9_-]{1,30}\\s*;", "").strip();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static String bounded(String text) {
    return text.substring(0, Math.min(text.length(), 4_000));
  }
}
