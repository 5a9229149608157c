package breachportal.notification.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds what mail programs take for the name of a host, and make a link of, without anything that
/// says that it is one: `evil.support`.
///
/// They go by IANA's list of top-level domains, and so do we. What they would make a link of by
/// mistake is one here, too: `Dr.Kim`, and `taken.So` for want of a space. A single letter before
/// the dot is an initial (`T.My`), unless it stands in lower case (`t.me`), before a path, or
/// before a domain that everybody knows.
final class HostName {
  private static final Pattern LABELS =
      Pattern.compile("([\\p{L}\\p{M}\\p{N}-]++)([.。])(?=([\\p{L}\\p{M}\\p{N}-]++)(\\.?[/:?#])?)");

  private static final Pattern ASCII = Pattern.compile("[a-z0-9-]+");
  private static final Set<String> EVERYBODY_KNOWS = Set.of("com", "net", "org", "info", "biz");
  private static final Set<String> TOP_LEVEL = topLevel();

  private HostName() {}

  /// @param text a text, in its own case
  /// @return whether a host's name stands in it
  static boolean isIn(String text) {
    Matcher labels = LABELS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
    while (labels.find()) {
      if (isHost(labels)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHost(Matcher labels) {
    String name = Objects.requireNonNull(labels.group(1));
    String domain = Objects.requireNonNull(labels.group(3));
    String folded = domain.toLowerCase(Locale.ROOT);
    // the full stop of Chinese ends sentences, and is a dot to those who type addresses only
    boolean dot = ".".equals(labels.group(2)) || ASCII.matcher(folded).matches();
    return dot
        && TOP_LEVEL.contains(folded)
        && (name.length() > 1
            || labels.group(4) != null
            || EVERYBODY_KNOWS.contains(folded)
            || (Character.isLowerCase(name.charAt(0)) && folded.equals(domain)));
  }

  private static Set<String> topLevel() {
    try (InputStream file = HostName.class.getResourceAsStream("top-level-domains.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(IDN::toUnicode)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
