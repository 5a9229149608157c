package breachportal.notification.prompt;

import breachportal.api.json.WireNames;
import breachportal.contract.breach.Language;
import breachportal.contract.prompt.Prompt;
import breachportal.notification.delivery.OutgoingMail;
import breachportal.notification.words.MailWords;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/// Writes a prompt: the report, what kind of thing waits, and how to get there without a link. In
/// words of the reader's language, from `prompt_<language>.properties`.
public final class PromptMail {

  private static final MailWords WORDS = new MailWords(PromptMail.class, "prompt");

  private PromptMail() {}

  /// @param deliveryId the delivery it belongs to
  /// @param prompt what is said
  /// @param zone the zone in which times are shown
  /// @return the mail
  public static OutgoingMail write(UUID deliveryId, Prompt prompt, ZoneId zone) {
    Language language = prompt.language();
    String kind = WireNames.of(prompt.kind());
    Instant dueAt = prompt.dueAt();
    String due =
        dueAt == null ? "" : WORDS.text(language, "due").formatted(time(language, dueAt, zone));
    String text =
        String.join(
                "\n\n",
                WORDS.text(language, kind).formatted(prompt.reportReference()) + due,
                WORDS.text(language, "way").formatted(prompt.reportReference()),
                WORDS.text(language, "care"))
            + "\n";
    String subject = WORDS.text(language, kind + ".subject").formatted(prompt.reportReference());
    return new OutgoingMail(deliveryId, prompt.email(), subject, text, null, null);
  }

  private static String time(Language language, Instant at, ZoneId zone) {
    return DateTimeFormatter.ofPattern(WORDS.text(language, "time")).format(at.atZone(zone));
  }
}
