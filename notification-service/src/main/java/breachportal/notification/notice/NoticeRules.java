package breachportal.notification.notice;

import breachportal.api.json.ContractJson;
import breachportal.api.problem.FieldsRefused;
import breachportal.contract.notice.BreachNotice;
import breachportal.contract.notice.NoticeMessage;
import breachportal.contract.problem.Problem.FieldError;
import breachportal.notification.delivery.Mailbox;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What a message must be like so that it can be delivered: refused at the door rather than found
/// undeliverable in the lane.
final class NoticeRules {
  private static final ObjectMapper JSON = ContractJson.mapper();
  private static final Pattern REFERENCE = Pattern.compile("BR-[0-9]{4}-[0-9]{6,9}-[0-9A-Z]");

  private NoticeRules() {}

  /// @param message the message
  /// @throws FieldsRefused naming each field that breaks a rule
  static void check(NoticeMessage message) {
    List<FieldError> errors = new ArrayList<>();
    if (Mailbox.of(message.email()).filter(message.email()::equals).isEmpty()) {
      errors.add(new FieldError("email", "mailbox", "A plain mail address is needed."));
    }
    if (!REFERENCE.matcher(message.notice().reportReference()).matches()) {
      errors.add(
          new FieldError("notice.reportReference", "reference", "A report's reference is needed."));
    }
    if (message.notice().revision() < 1) {
      errors.add(new FieldError("notice.revision", "positive", "Revisions begin at 1."));
    }
    if (!isJsonOf(message.noticeJson(), message.notice())) {
      errors.add(
          new FieldError("noticeJson", "same_notice", "The JSON of the same notice is needed."));
    }
    if (!errors.isEmpty()) {
      throw new FieldsRefused(errors);
    }
  }

  private static boolean isJsonOf(String text, BreachNotice notice) {
    try {
      JsonNode json = JSON.readTree(text);
      return json.path("noticeId").asText().equals(notice.noticeId().toString())
          && json.path("reportReference").asText().equals(notice.reportReference())
          && json.path("revision").asInt() == notice.revision();
    } catch (JsonProcessingException noJson) {
      return false;
    }
  }
}
