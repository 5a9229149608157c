package breachportal.notification.bounce;

import breachportal.notification.bounce.Classification.Permanence;
import breachportal.notification.bounce.RecipientReport.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells what the fields of a delivery status notification (RFC 3464, RFC 6533) say of each
/// recipient.
final class DeliveryStatus {
  private static final int MAX_RECIPIENTS = 100;
  private static final int MAX_PROSE = 2_000;
  private static final Pattern STATUS_CODE = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");

  /// Characters as RFC 6533 (section 3) writes them where only ASCII passes.
  private static final Pattern ESCAPED = Pattern.compile("\\\\x\\{([0-9A-Fa-f]{2,6})}");

  private DeliveryStatus() {}

  /// @param fields the text of a part that holds such fields
  /// @param prose what the notification says to people; tells causes where the fields don't
  /// @return a report for each recipient
  static List<RecipientReport> in(String fields, BounceText prose) {
    List<RecipientReport> reports = new ArrayList<>();
    Map<String, String> said = prose.byAddress();
    Said all = Said.in(prose.told().substring(0, Math.min(prose.told().length(), MAX_PROSE)));
    for (Map<String, String> group : StatusFields.groups(fields)) {
      report(group, said, all).ifPresent(reports::add);
      if (reports.size() == MAX_RECIPIENTS) {
        break;
      }
    }
    return reports;
  }

  private static Optional<RecipientReport> report(
      Map<String, String> group, Map<String, String> said, Said all) {
    String last = recipient(group.getOrDefault("final-recipient", ""));
    String original = recipient(group.getOrDefault("original-recipient", ""));
    String actual = recipient(group.getOrDefault("x-actual-recipient", ""));
    String recipient = firstAddress(last, original, actual);
    if (recipient.isEmpty()) {
      return Optional.empty();
    }
    String diagnostic = withoutType(group.getOrDefault("diagnostic-code", ""));
    String comment = STATUS_CODE.matcher(group.getOrDefault("status", "")).replaceFirst("");
    Said own =
        Said.in(diagnostic)
            .or(Said.in(comment))
            .or(Said.in(said.getOrDefault(Addresses.folded(recipient), "")));
    Said words = diagnostic.isBlank() ? own.or(all) : own;
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
      Action action, @Nullable EnhancedStatus declared, Said words) {
    Classification classification = Classifier.of(declared, words);
    return action == Action.DELAYED
        ? new Classification(Permanence.RETRY, classification.cause())
        : classification;
  }

  private static Action actionOf(@Nullable EnhancedStatus status, Said words) {
    if (status != null && status.category() == 2) {
      return Action.DELIVERED;
    }
    return words.ofDelay() ? Action.DELAYED : Action.FAILED;
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
    String value =
        ESCAPED
            .matcher(withoutType(field))
            .replaceAll(
                escaped -> {
                  int character = Integer.parseInt(escaped.group(1), 16);
                  return Character.isValidCodePoint(character)
                      ? Matcher.quoteReplacement(Character.toString(character))
                      : "";
                });
    return Addresses.first(value)
        .orElseGet(() -> value.replaceFirst("\\s\\(.*", "").replaceAll("[<>]", "").strip());
  }

  private static String withoutType(String field) {
    return field.replaceFirst("^\\s*[A-Za-z0-9_-]{1,30}\\s*;", "").strip();
  }
}
