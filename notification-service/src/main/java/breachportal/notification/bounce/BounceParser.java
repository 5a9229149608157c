package breachportal.notification.bounce;

import breachportal.notification.bounce.RecipientReport.Action;
import breachportal.notification.bounce.ReturnedMail.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads whatever a return mailbox receives. Never fails: what can't be understood is
/// {@link Kind#OTHER}. Pure; safe for concurrent use; time and memory are bounded by the 1 MiB of a
/// mail that is read.
///
/// In this order: reports of abuse, delivery status fields, a provider's JSON, automatic replies,
/// texts for people. A bounce that somebody forwarded as an attachment is read as that bounce.
public final class BounceParser {
  private BounceParser() {}

  /// @param message a mail as it came
  /// @return what it is
  public static ReturnedMail parse(byte[] message) {
    return parse(MailPart.of(message), true);
  }

  private static ReturnedMail parse(MailPart part, boolean alsoEnclosed) {
    ReceivedMail mail = ReceivedMail.of(part);
    boolean namesNobody = Addresses.in(mail.halves().told()).isEmpty();
    return complaint(mail)
        .or(() -> ofStatus(mail))
        .or(() -> ProviderNotice.in(mail.text(), mail.deliveredTo()))
        .or(() -> ofReceipt(mail))
        .or(() -> away(mail))
        .or(() -> alsoEnclosed && namesNobody ? enclosed(mail) : Optional.empty())
        .or(() -> ofText(mail))
        .or(() -> alsoEnclosed && !namesNobody ? enclosed(mail) : Optional.empty())
        .orElseGet(() -> mail.as(automaticOrOther(mail), List.of()));
  }

  private static Optional<ReturnedMail> complaint(ReceivedMail mail) {
    Optional<MailHeaders> fields = mail.feedback();
    boolean older =
        BodyText.header(mail.headers().get("subject"))
                .strip()
                .toLowerCase(Locale.ROOT)
                .startsWith("complaint about message from")
            && !mail.returned().isEmpty();
    return fields
        .filter(FeedbackReport::isComplaint)
        .or(() -> older && fields.isEmpty() ? Optional.of(MailHeaders.in("")) : Optional.empty())
        .map(it -> mail.as(Kind.COMPLAINT, FeedbackReport.reports(it, mail.returned())));
  }

  private static Optional<ReturnedMail> ofStatus(ReceivedMail mail) {
    String typed = StatusFields.typed(mail.leaves());
    String fields =
        typed.isBlank() && mail.tellsOfFailure()
            ? StatusFields.untyped(mail.leaves(), mail.halves().told())
            : typed;
    return told(mail, DeliveryStatus.in(fields, mail.halves()));
  }

  private static Optional<ReturnedMail> ofReceipt(ReceivedMail mail) {
    return mail.part("disposition-notification")
        .map(
            receipt ->
                ReportingMail.isRefusal(mail.headers(), mail.halves().told())
                    ? mail.as(Kind.BOUNCE, DeliveryStatus.in(receipt.text(), mail.halves()))
                    : mail.as(Kind.AUTOMATIC_REPLY, List.of()));
  }

  private static Optional<ReturnedMail> away(ReceivedMail mail) {
    return ReportingMail.isAway(mail.headers())
        ? Optional.of(mail.as(Kind.AUTOMATIC_REPLY, List.of()))
        : Optional.empty();
  }

  private static Optional<ReturnedMail> ofText(ReceivedMail mail) {
    if (!mail.tellsOfFailure()) {
      return Optional.empty();
    }
    Set<String> failed = Addresses.in(String.join(" ", mail.headers().all("x-failed-recipients")));
    Set<String> fallback = Addresses.in(String.join(" ", mail.returned().all("to")));
    Optional<String> system =
        Addresses.first(mail.headers().get("from")).map(it -> it.substring(it.indexOf('@') + 1));
    List<RecipientReport> reports =
        mail.halves().reports(failed, mail.notFailed(), fallback, system);
    return told(mail, reports).or(() -> Optional.of(mail.as(Kind.BOUNCE, List.of())));
  }

  private static Optional<ReturnedMail> told(ReceivedMail mail, List<RecipientReport> reports) {
    return reports.isEmpty() ? Optional.empty() : Optional.of(mail.as(kindOf(reports), reports));
  }

  private static Optional<ReturnedMail> enclosed(ReceivedMail mail) {
    return mail.leaves().stream()
        .filter(part -> part.mediaType().matches("message/(?:rfc822|global)"))
        .map(part -> parse(part.enclosed(), false))
        .filter(inner -> inner.kind() == Kind.BOUNCE || inner.kind() == Kind.DELAY)
        .findFirst()
        .map(
            inner -> {
              Set<String> all = new LinkedHashSet<>(mail.deliveredTo());
              all.addAll(inner.deliveredTo());
              return new ReturnedMail(inner.kind(), inner.reports(), inner.messageId(), all);
            });
  }

  private static Kind kindOf(List<RecipientReport> reports) {
    if (reports.stream().anyMatch(report -> report.action() == Action.FAILED)) {
      return Kind.BOUNCE;
    }
    return reports.stream().anyMatch(report -> report.action() == Action.DELAYED)
        ? Kind.DELAY
        : Kind.DELIVERED;
  }

  private static Kind automaticOrOther(ReceivedMail mail) {
    return ReportingMail.isAutomatic(mail.headers()) ? Kind.AUTOMATIC_REPLY : Kind.OTHER;
  }
}
