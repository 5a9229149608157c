package breachportal.notification.bounce;

import breachportal.notification.bounce.Classification.Cause;
import breachportal.notification.bounce.Classification.Permanence;
import breachportal.notification.bounce.RecipientReport.Action;
import breachportal.notification.bounce.ReturnedMail.Kind;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Notices that a mail provider writes as JSON: those of Amazon SES, bare or wrapped by SNS.
final class ProviderNotice {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private ProviderNotice() {}

  /// @param text a text part
  /// @param deliveredTo the addresses that the notice was sent to
  /// @return what it tells, if it is such a notice
  static Optional<ReturnedMail> in(String text, Set<String> deliveredTo) {
    if (!text.contains("notificationType") && !text.contains("eventType")) {
      return Optional.empty();
    }
    JsonNode notice = json(text);
    if (notice.path("Message").isTextual()) {
      notice = json(notice.path("Message").asText());
    }
    Set<String> known = new LinkedHashSet<>(deliveredTo);
    known.addAll(Addresses.in(notice.path("mail").path("source").asText("")));
    String type = notice.path("notificationType").asText(notice.path("eventType").asText(""));
    JsonNode told = notice;
    return kind(type)
        .map(
            kind ->
                new ReturnedMail(kind, reports(kind, told), messageId(told.path("mail")), known));
  }

  private static JsonNode json(String text) {
    int begin = text.indexOf('{');
    try {
      JsonNode node = begin < 0 ? null : JSON.readTree(text.substring(begin));
      return node == null ? MissingNode.getInstance() : node;
    } catch (IOException notJson) {
      return MissingNode.getInstance();
    }
  }

  private static Optional<Kind> kind(String type) {
    return switch (type) {
      case "Bounce" -> Optional.of(Kind.BOUNCE);
      case "Complaint" -> Optional.of(Kind.COMPLAINT);
      case "Delivery" -> Optional.of(Kind.DELIVERED);
      case "DeliveryDelay" -> Optional.of(Kind.DELAY);
      default -> Optional.empty();
    };
  }

  private static List<RecipientReport> reports(Kind kind, JsonNode notice) {
    List<RecipientReport> reports = new ArrayList<>();
    JsonNode bounce = notice.path("bounce");
    String bounceType = bounce.path("bounceType").asText("");
    for (JsonNode each : bounce.path("bouncedRecipients")) {
      reports.add(bounced(each, bounceType, bounce.path("bounceSubType").asText("")));
    }
    for (JsonNode each : notice.path("deliveryDelay").path("delayedRecipients")) {
      reports.add(bounced(each, "Transient", ""));
    }
    for (JsonNode each : notice.path("complaint").path("complainedRecipients")) {
      reports.add(FeedbackReport.complained(each.path("emailAddress").asText("")));
    }
    return kind == Kind.DELIVERED ? List.of() : reports;
  }

  private static RecipientReport bounced(JsonNode each, String type, String subType) {
    String words = each.path("diagnosticCode").asText(type + " " + subType);
    EnhancedStatus status = EnhancedStatus.in(each.path("status").asText("")).orElse(null);
    Action action =
        Action.of(each.path("action").asText(""))
            .orElse(type.equals("Transient") && subType.isEmpty() ? Action.DELAYED : Action.FAILED);
    Classification byWords = DeliveryStatus.classification(action, status, Said.in(words));
    boolean coded = status != null || Classifier.replyCode(words).isPresent();
    Permanence permanence =
        coded
            ? byWords.permanence()
            : type.equals("Permanent") ? Permanence.PERMANENT : Permanence.RETRY;
    Cause cause = subType.equals("MailboxFull") ? Cause.MAILBOX_FULL : byWords.cause();
    return new RecipientReport(
        each.path("emailAddress").asText(""),
        null,
        action,
        status,
        new Classification(permanence, cause));
  }

  private static @Nullable String messageId(JsonNode mail) {
    String id = mail.path("commonHeaders").path("messageId").asText("");
    return id.isBlank() ? null : MessageIds.bare(id);
  }
}
