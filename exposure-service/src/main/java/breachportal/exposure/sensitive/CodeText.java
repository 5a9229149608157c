package breachportal.exposure.sensitive;

import breachportal.api.json.WireNames;
import breachportal.contract.breach.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/// The text message that carries a code, from `sms_<language>.properties`.
final class CodeText {

  private CodeText() {}

  static String write(Language language, String code, int minutes) {
    String file = "sms_" + WireNames.of(language) + ".properties";
    try (InputStream in = CodeText.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing");
      }
      Properties words = new Properties();
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return words
          .getProperty("text")
          .replace("{code}", code)
          .replace("{minutes}", Integer.toString(minutes));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
