package breachportal.notification.alert;

import breachportal.contract.breach.DataCategory;
import breachportal.contract.breach.Language;
import breachportal.notification.code.LetterCode;
import breachportal.notification.delivery.OutgoingMail;
import breachportal.notification.words.MailWords;
import breachportal.rendering.words.Words;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes the mails of alerts, from `alert_<language>.properties`. No text has a link: who is
/// alerted is asked to open the portal at the address they know. The number or address that is
/// watched is in none of them, since it is not known here.
///
/// @param id the delivery
/// @param to the mailbox
/// @param language the language
/// @param code the code of the subscription
/// @param unsubscribe where one `POST` ends all alerts to the mailbox
record AlertMail(UUID id, String to, Language language, LetterCode code, URI unsubscribe) {

  private static final MailWords WORDS = new MailWords(AlertMail.class, "alert");

  /// What to do, in order of urgency, and after the loss of what; the last is said always.
  private static final Map<String, Set<DataCategory>> STEPS =
      Map.of(
          "step.1",
          Set.of(DataCategory.CREDENTIALS),
          "step.2",
          Set.of(
              DataCategory.BANK_ACCOUNT, DataCategory.PAYMENT_CARD, DataCategory.LOAN_OR_SAVINGS),
          "step.3",
          Set.of(DataCategory.NATIONAL_ID, DataCategory.BIOMETRICS));

  /// A leak, as mails tell of it.
  ///
  /// @param title what it is called; null for a sensitive one, which no mail names
  /// @param foundOn when it was found
  /// @param categories what was taken
  /// @param sensitive whether being in it is itself sensitive
  record ConcerningLeak(
      @Nullable String title,
      @Nullable LocalDate foundOn,
      List<DataCategory> categories,
      boolean sensitive) {}

  /// @param id the subscription; a mail that is sent twice is recognised by it
  /// @param to the mailbox
  /// @param language the language
  /// @param code the code that confirms
  /// @param holds how long it waits to be entered
  /// @return the mail by which a subscription is confirmed; nobody has asked for it yet, so there
  ///     is nothing to unsubscribe from
  static OutgoingMail confirm(
      UUID id, String to, Language language, LetterCode code, Duration holds) {
    String text =
        WORDS
            .text(language, "confirm.text")
            .replace("{code}", code.shown())
            .replace("{hours}", Long.toString(holds.toHours()));
    return new OutgoingMail(id, to, WORDS.text(language, "confirm.subject"), text, null, null);
  }

  /// @return the mail by which somebody ends all alerts who has no other at hand
  static OutgoingMail stop(UUID id, String to, Language language, LetterCode code) {
    String text = WORDS.text(language, "stop.text").replace("{code}", code.shown());
    return new OutgoingMail(id, to, WORDS.text(language, "stop.subject"), text, null, null)
        .unrecorded();
  }

  /// @param leak a leak that concerns the reader
  /// @return the alert
  OutgoingMail of(ConcerningLeak leak) {
    String text = leak.sensitive() ? word("sensitive.text") : named(leak);
    return mail("leak.subject", text);
  }

  /// @param at when the subscription ends
  /// @param outdated whether for new keys, and not for its age
  /// @return the mail that tells of it
  OutgoingMail ofTheEnd(Instant at, boolean outdated) {
    LocalDate day = at.atOffset(ZoneOffset.ofHours(7)).toLocalDate();
    String why = word(outdated ? "end.keys" : "end.age").replace("{date}", date(day));
    return mail("end.subject", why + "\n\n" + word("end.text"));
  }

  private String named(ConcerningLeak leak) {
    Words names = Words.in(language);
    String taken = String.join(word("comma"), leak.categories().stream().map(names::of).toList());
    List<String> lines = new ArrayList<>();
    lines.add(word("leak.text"));
    lines.add(
        word("leak.facts")
            .replace("{date}", leak.foundOn() == null ? "" : date(leak.foundOn()))
            .replace("{categories}", taken)
            .replace("{title}", leak.title() == null ? "" : leak.title()));
    lines.add(word("steps") + "\n" + String.join("\n", steps(leak)));
    lines.add(word("leak.which"));
    return String.join("\n\n", lines);
  }

  private List<String> steps(ConcerningLeak leak) {
    List<String> steps = new ArrayList<>();
    STEPS.keySet().stream()
        .sorted()
        .filter(
            step ->
                leak.categories().stream().anyMatch(STEPS.getOrDefault(step, Set.of())::contains))
        .forEach(step -> steps.add("- " + word(step)));
    steps.add("- " + word("step.always"));
    return steps;
  }

  private OutgoingMail mail(String subject, String text) {
    String end = word("footer").replace("{code}", code.shown());
    return new OutgoingMail(
        id, to, word(subject), text + "\n\n" + end + "\n", null, null, unsubscribe);
  }

  private String date(LocalDate day) {
    return DateTimeFormatter.ofPattern(word("date")).format(day);
  }

  private String word(String key) {
    return WORDS.text(language, key);
  }

  @Override
  public String toString() {
    return "AlertMail[" + id + "]";
  }
}
