package breachportal.notification.bounce;

import breachportal.notification.bounce.RecipientReport.Action;
import breachportal.notification.bounce.ReturnedMail.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads whatever a return mailbox receives. Never fails: what can't be understood is
/// {@link Kind#OTHER}. Pure; safe for concurrent use; time and memory are bounded by the 1 MiB of a
/// mail that is read.
///
/// In this order: reports of abuse, delivery status fields, a provider's JSON, automatic replies,
/// texts for people. A bounce that somebody forwarded as an attachment is read as that bounce.
public final class BounceParser {
  private static final Set<String> DESTINATIONS =
      Set.of(
          "delivered-to",
          "x-original-to",
          "envelope-to",
          "x-envelope-to",
          "x-rcpt-to",
          "apparently-to",
          "to",
          "cc");
  private static final Set<String> SENDERS =
      Set.of("from", "return-path", "reply-to", "sender", "x-sender", "errors-to");

  private BounceParser() {}

  /// @param message a mail as it came
  /// @return what it is
  public static ReturnedMail parse(byte[] message) {
    return parse(MailPart.of(message), true);
  }

  private static ReturnedMail parse(MailPart mail, boolean alsoEnclosed) {
    List<MailPart> leaves = mail.leaves();
    String text = text(leaves);
    BounceText halves = BounceText.of(text);
    MailHeaders returned = returned(leaves, halves);
    Set<String> deliveredTo = deliveredTo(mail.headers(), returned);
    String messageId = MessageIds.bare(returned.get("message-id"));
    return complaint(mail, leaves, returned)
        .map(reports -> new ReturnedMail(Kind.COMPLAINT, reports, messageId, deliveredTo))
        .or(() -> ofStatus(leaves, halves, messageId, deliveredTo))
        .or(() -> ProviderNotice.in(text, deliveredTo))
        .or(() -> machine(mail.headers(), leaves, messageId, deliveredTo))
        .or(() -> ofText(mail.headers(), halves, returned, messageId, deliveredTo))
        .or(() -> alsoEnclosed ? enclosed(leaves, deliveredTo) : Optional.empty())
        .orElseGet(
            () ->
                new ReturnedMail(
                    ReportingMail.isAutomatic(mail.headers()) ? Kind.AUTOMATIC_REPLY : Kind.OTHER,
                    List.of(),
                    messageId,
                    deliveredTo));
  }

  private static Optional<List<RecipientReport>> complaint(
      MailPart mail, List<MailPart> leaves, MailHeaders returned) {
    Optional<MailPart> report =
        leaves.stream().filter(part -> part.mediaType().contains("feedback-report")).findFirst();
    if (report.isPresent()) {
      MailHeaders fields = MailHeaders.in(report.get().text().strip());
      return FeedbackReport.isComplaint(fields)
          ? Optional.of(FeedbackReport.reports(fields, returned))
          : Optional.empty();
    }
    boolean older =
        BodyText.header(mail.headers().get("subject"))
                .strip()
                .toLowerCase(Locale.ROOT)
                .startsWith("complaint about message from")
            && !returned.isEmpty();
    return older
        ? Optional.of(FeedbackReport.reports(MailHeaders.in(""), returned))
        : Optional.empty();
  }

  private static Optional<ReturnedMail> ofStatus(
      List<MailPart> leaves, BounceText halves, @Nullable String messageId, Set<String> to) {
    String fields =
        leaves.stream()
            .filter(part -> part.mediaType().contains("delivery-status"))
            .map(MailPart::text)
            .collect(Collectors.joining("\n\n"));
    String told = fields.isBlank() ? halves.told() : fields;
    if (fields.isBlank() && !told.contains("Final-Recipient:")) {
      return Optional.empty();
    }
    List<RecipientReport> reports = DeliveryStatus.in(told, halves.told());
    return reports.isEmpty()
        ? Optional.empty()
        : Optional.of(new ReturnedMail(kindOf(reports), reports, messageId, to));
  }

  private static Optional<ReturnedMail> machine(
      MailHeaders headers, List<MailPart> leaves, @Nullable String messageId, Set<String> to) {
    boolean receipt =
        leaves.stream().anyMatch(part -> part.mediaType().contains("disposition-notification"));
    return receipt || ReportingMail.isAway(headers)
        ? Optional.of(new ReturnedMail(Kind.AUTOMATIC_REPLY, List.of(), messageId, to))
        : Optional.empty();
  }

  private static Optional<ReturnedMail> ofText(
      MailHeaders headers,
      BounceText halves,
      MailHeaders returned,
      @Nullable String messageId,
      Set<String> to) {
    if (!ReportingMail.tellsOfFailure(headers, halves.told())) {
      return Optional.empty();
    }
    Set<String> failed = Addresses.in(String.join(" ", headers.all("x-failed-recipients")));
    Set<String> senders = addresses(headers, SENDERS);
    senders.addAll(addresses(headers, DESTINATIONS));
    senders.addAll(addresses(returned, SENDERS));
    Set<String> fallback = Addresses.in(String.join(" ", returned.all("to")));
    List<RecipientReport> reports = halves.reports(failed, senders, fallback);
    Kind kind = reports.isEmpty() ? Kind.BOUNCE : kindOf(reports);
    return Optional.of(new ReturnedMail(kind, reports, messageId, to));
  }

  private static Optional<ReturnedMail> enclosed(List<MailPart> leaves, Set<String> deliveredTo) {
    return leaves.stream()
        .filter(part -> part.mediaType().equals("message/rfc822"))
        .map(part -> parse(MailPart.in(enclosedText(part)), false))
        .filter(inner -> inner.kind() == Kind.BOUNCE || inner.kind() == Kind.DELAY)
        .findFirst()
        .map(
            inner -> {
              Set<String> all = new LinkedHashSet<>(deliveredTo);
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

  private static String text(List<MailPart> leaves) {
    String plain =
        leaves.stream()
            .filter(
                part -> part.mediaType().equals("text/plain") || part.mediaType().equals("text"))
            .map(MailPart::text)
            .filter(text -> !text.isBlank())
            .collect(Collectors.joining("\n"));
    return !plain.isBlank()
        ? plain
        : leaves.stream()
            .filter(part -> part.mediaType().equals("text/html"))
            .map(part -> VisibleText.of(part.text()))
            .collect(Collectors.joining("\n"));
  }

  private static MailHeaders returned(List<MailPart> leaves, BounceText halves) {
    return leaves.stream()
        .filter(
            part ->
                part.mediaType().equals("message/rfc822")
                    || part.mediaType().contains("rfc822-headers")
                    || part.mediaType().equals("message/global"))
        .map(part -> MailPart.in(enclosedText(part)).headers())
        .filter(headers -> !headers.isEmpty())
        .findFirst()
        .orElseGet(() -> MailHeaders.in(halves.returned()));
  }

  private static String enclosedText(MailPart part) {
    return part.text().replaceFirst("^\\s+", "");
  }

  private static Set<String> deliveredTo(MailHeaders headers, MailHeaders returned) {
    Set<String> all = addresses(headers, DESTINATIONS);
    all.addAll(addresses(returned, Set.of("return-path")));
    return all;
  }

  private static Set<String> addresses(MailHeaders headers, Set<String> names) {
    Set<String> found = new LinkedHashSet<>();
    names.forEach(name -> headers.all(name).forEach(value -> found.addAll(Addresses.in(value))));
    return found;
  }
}
