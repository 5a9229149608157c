package breachportal.notification.bounce;

import breachportal.notification.bounce.Classification.Cause;
import breachportal.notification.bounce.Classification.Permanence;
import breachportal.notification.bounce.RecipientReport.Action;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads reports of abuse (ARF, RFC 5965), and the older form that only encloses the mail.
final class FeedbackReport {
  /// Reports on authentication (RFC 6591) and of mail that is wanted after all are no complaints.
  private static final Set<String> COMPLAINTS =
      Set.of("abuse", "fraud", "virus", "other", "opt-out", "opt-out-list", "miscategorized", "");

  private FeedbackReport() {}

  /// @param fields the fields of the `message/feedback-report` part
  /// @return whether somebody complains
  static boolean isComplaint(MailHeaders fields) {
    String type = fields.get("feedback-type").replaceFirst("(?s)[\\s(;].*", "");
    return COMPLAINTS.contains(type.toLowerCase(Locale.ROOT));
  }

  /// @param fields the fields of the report; empty in the older form
  /// @param returned the fields of the mail that it is about
  /// @return who complained, where it tells
  static List<RecipientReport> reports(MailHeaders fields, MailHeaders returned) {
    Set<String> who = new LinkedHashSet<>();
    for (String name : List.of("original-rcpt-to", "removal-recipient", "redacted-address")) {
      fields.all(name).forEach(value -> who.addAll(Addresses.in(value)));
    }
    if (who.isEmpty()) {
      for (String name : List.of("x-hmxmroriginalrecipient", "x-rcpt-to", "delivered-to", "to")) {
        if (who.isEmpty()) {
          returned.all(name).forEach(value -> who.addAll(Addresses.in(value)));
        }
      }
    }
    return who.stream().map(FeedbackReport::complained).toList();
  }

  static RecipientReport complained(String address) {
    return new RecipientReport(
        address,
        null,
        Action.DELIVERED,
        null,
        new Classification(Permanence.PERMANENT, Cause.MESSAGE));
  }
}
