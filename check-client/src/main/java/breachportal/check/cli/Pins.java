package breachportal.check.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The public keys that the person at the command line expects.
final class Pins {

  private static final Pattern PIN =
      Pattern.compile("([a-z_]+)@([1-9][0-9]{0,8})=([A-Za-z0-9_-]{43})");
  private static final Pattern SEPARATOR = Pattern.compile("[\\s,]+");
  private static final long MOST_BYTES = 65_536;

  private final Map<String, String> keys;

  private Pins(Map<String, String> keys) {
    this.keys = keys;
  }

  /// @param given each a pin such as `phone@1=KEY`, or a file of them
  /// @throws IOException when one is neither
  static Pins of(List<String> given) throws IOException {
    Map<String, String> keys = new HashMap<>();
    for (String each : given) {
      String text = PIN.matcher(each).matches() ? each : content(Path.of(each));
      for (String pin : SEPARATOR.split(text.strip(), -1)) {
        Matcher parts = PIN.matcher(pin);
        if (!parts.matches()) {
          throw new IOException("a pin is written kind@epoch=key, such as phone@1=...");
        }
        keys.put(parts.group(1) + "@" + parts.group(2), parts.group(3));
      }
    }
    return new Pins(keys);
  }

  /// @return whether none is pinned, so that the server's word has to do
  boolean none() {
    return keys.isEmpty();
  }

  /// @param kind the kind on the wire
  /// @param epoch the epoch
  /// @return the key, 32 bytes, if it is pinned
  Optional<byte[]> key(String kind, int epoch) {
    return Optional.ofNullable(keys.get(kind + "@" + epoch)).map(Base64.getUrlDecoder()::decode);
  }

  private static String content(Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
      throw new IOException("no file of pins, and no pin: " + file);
    }
    return Files.readString(file);
  }
}
