package breachportal.notification.prompt;

import breachportal.api.json.WireNames;
import breachportal.contract.breach.Language;
import breachportal.contract.prompt.Prompt;
import breachportal.notification.delivery.OutgoingMail;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.UUID;

/// Writes a prompt: the report, what kind of thing waits, and how to get there without a link. In
/// words of the reader's language, from `prompt_<language>.properties`.
public final class PromptMail {

  private static final Map<Language, ResourceBundle> WORDS = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      WORDS.put(language, words(language));
    }
  }

  private PromptMail() {}

  /// @param deliveryId the delivery it belongs to
  /// @param prompt what is said
  /// @param zone the zone in which times are shown
  /// @return the mail
  public static OutgoingMail write(UUID deliveryId, Prompt prompt, ZoneId zone) {
    ResourceBundle words = WORDS.get(prompt.language());
    if (words == null) {
      throw new IllegalStateException("no words in " + prompt.language());
    }
    String kind = WireNames.of(prompt.kind());
    Instant dueAt = prompt.dueAt();
    String due = dueAt == null ? "" : words.getString("due").formatted(time(words, dueAt, zone));
    String text =
        String.join(
                "\n\n",
                words.getString(kind).formatted(prompt.reportReference()) + due,
                words.getString("way").formatted(prompt.reportReference()),
                words.getString("care"))
            + "\n";
    String subject = words.getString(kind + ".subject").formatted(prompt.reportReference());
    return new OutgoingMail(deliveryId, prompt.email(), subject, text, null, null);
  }

  private static String time(ResourceBundle words, Instant at, ZoneId zone) {
    return DateTimeFormatter.ofPattern(words.getString("time")).format(at.atZone(zone));
  }

  private static ResourceBundle words(Language language) {
    Locale locale = Locale.forLanguageTag(WireNames.of(language));
    String name = "breachportal.notification.prompt.prompt_" + WireNames.of(language);
    try {
      return ResourceBundle.getBundle(name, locale);
    } catch (MissingResourceException missing) {
      throw new IllegalStateException("no words in " + language, missing);
    }
  }
}
