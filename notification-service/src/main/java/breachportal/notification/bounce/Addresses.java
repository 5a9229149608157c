package breachportal.notification.bounce;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds mail addresses in text that was written for people.
final class Addresses {
  private static final String LOCAL = "(?:\"[^\"\n]{1,64}\"|[^\\s<>()\\[\\],;:\"@\\\\]{1,100})";
  private static final String LABEL = "[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_-]{0,62})";
  static final String ADDRESS = LOCAL + "@" + LABEL + "(?:\\." + LABEL + "){0,10}";
  private static final Pattern ANY = Pattern.compile(ADDRESS);

  /// Localparts of those who send reports, never of those who get letters.
  private static final Pattern SYSTEM =
      Pattern.compile("(?:mailer-daemon|postmaster|abuse)@.*", Pattern.CASE_INSENSITIVE);

  private Addresses() {}

  static Set<String> in(String text) {
    Set<String> found = new LinkedHashSet<>();
    Matcher each = ANY.matcher(text);
    while (each.find() && found.size() < 50) {
      found.add(trimmed(each.group()));
    }
    return found;
  }

  static Optional<String> first(String text) {
    return in(text).stream().findFirst();
  }

  static boolean isSystem(String address) {
    return SYSTEM.matcher(address).matches();
  }

  /// @param address an address
  /// @return the form by which two are compared
  static String folded(String address) {
    return address.toLowerCase(Locale.ROOT);
  }

  /// Quotation marks and the like before an address belong to the sentence, and the name of its
  /// type to the system that wrote it.
  static String trimmed(String address) {
    return address.replaceFirst("^['`*=]+", "").replaceFirst("(?i)^(?:smtp|rfc822)=", "");
  }
}
