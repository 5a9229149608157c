package breachportal.notification.bounce;

import breachportal.notification.bounce.ReturnedMail.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A mail in its parts, before anything is made of it.
///
/// @param headers its header fields
/// @param leaves its parts that hold no others
/// @param text what it says to people
/// @param halves that text, up to the mail that it returns and from there on
/// @param returned the header fields of the mail that it is about; empty where it returns none
record ReceivedMail(
    MailHeaders headers,
    List<MailPart> leaves,
    String text,
    BounceText halves,
    MailHeaders returned) {
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
  private static final Set<String> ENVELOPE = Set.of("return-path", "x-envelope-from");

  static ReceivedMail of(MailPart mail) {
    List<MailPart> leaves = mail.leaves();
    String text = text(leaves);
    BounceText halves = BounceText.of(text);
    return new ReceivedMail(mail.headers(), leaves, text, halves, returned(leaves, halves));
  }

  private static String text(List<MailPart> leaves) {
    String plain =
        leaves.stream()
            .filter(part -> part.mediaType().matches("text/plain|text"))
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
                part.mediaType().contains("rfc822-headers")
                    || part.mediaType().matches("message/(?:rfc822|global|global-headers)"))
        .map(part -> part.enclosed().headers())
        .filter(headers -> !headers.isEmpty())
        .findFirst()
        .orElseGet(() -> MailHeaders.in(halves.returned()));
  }

  /// @param type a piece of a media type
  /// @return the first part of such a type
  Optional<MailPart> part(String type) {
    return leaves.stream().filter(part -> part.mediaType().contains(type)).findFirst();
  }

  /// @return the fields of a report of abuse (RFC 5965), if it is one
  Optional<MailHeaders> feedback() {
    return part("feedback-report").map(part -> MailHeaders.in(part.text().strip()));
  }

  /// @return whether a mail system tells that mail could not be delivered
  boolean tellsOfFailure() {
    return ReportingMail.tellsOfFailure(headers, halves.told());
  }

  /// @return the addresses of those who sent the mail or the report, or got the report
  Set<String> notFailed() {
    Set<String> all = addresses(headers, SENDERS);
    all.addAll(addresses(headers, DESTINATIONS));
    all.addAll(addresses(returned, SENDERS));
    return all;
  }

  /// @return the addresses that it was sent to, by which a delivery can be recognised
  Set<String> deliveredTo() {
    Set<String> all = addresses(headers, DESTINATIONS);
    all.addAll(addresses(returned, ENVELOPE));
    feedback()
        .map(fields -> addresses(fields, Set.of("original-mail-from")))
        .ifPresent(all::addAll);
    return all;
  }

  ReturnedMail as(Kind kind, List<RecipientReport> reports) {
    return new ReturnedMail(
        kind, reports, MessageIds.bare(returned.get("message-id")), deliveredTo());
  }

  private static Set<String> addresses(MailHeaders headers, Set<String> names) {
    Set<String> found = new LinkedHashSet<>();
    names.forEach(name -> headers.all(name).forEach(value -> found.addAll(Addresses.in(value))));
    return found;
  }
}
