package breachportal.notification.passcode;

import breachportal.api.json.WireNames;
import breachportal.contract.breach.Language;
import breachportal.contract.code.CodeMessage;
import breachportal.notification.delivery.OutgoingMail;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

/// The mail that carries a code: the code, how long it holds, and what to do when one did not ask.
/// The subject does not hold the code, since lock screens show subjects; there is no link.
final class PasscodeMail {

  private static final Map<Language, Properties> WORDS = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      WORDS.put(language, words(language));
    }
  }

  private PasscodeMail() {}

  /// @param id names the request; a mail that is sent twice is recognised by it
  /// @param mailbox where to
  /// @param message the code
  /// @return the mail
  static OutgoingMail write(UUID id, String mailbox, CodeMessage message) {
    Properties words = WORDS.getOrDefault(message.language(), new Properties());
    String text =
        words
            .getProperty("text")
            .replace("{code}", message.code())
            .replace("{minutes}", Integer.toString(message.minutes()));
    return new OutgoingMail(id, mailbox, words.getProperty("subject"), text, null, null)
        .unrecorded();
  }

  private static Properties words(Language language) {
    String file = "passcode_" + WireNames.of(language) + ".properties";
    try (InputStream in = PasscodeMail.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing");
      }
      Properties words = new Properties();
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return words;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
