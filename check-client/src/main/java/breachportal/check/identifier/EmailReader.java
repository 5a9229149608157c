package breachportal.check.identifier;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/// Reads e-mail addresses, in lower case and otherwise unchanged.
final class EmailReader {

  private static final Pattern SEPARATOR = Pattern.compile("[;,|\\s<>、，；]+");
  private static final String ATOM = "[a-z0-9!#$%&'+/=?^_`{}~-]+";
  private static final Pattern LOCAL = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*");
  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})");
  private static final int MOST = 254;
  private static final int MOST_LOCAL = 64;

  private EmailReader() {}

  static Findings read(String text) {
    Findings findings = new Findings("email", "email:");
    for (String part : SEPARATOR.split(CleanText.of(text), -1)) {
      if (part.indexOf('@') >= 0) {
        tell(part.startsWith("mailto:") ? part.substring("mailto:".length()) : part, findings);
      }
    }
    return findings;
  }

  private static void tell(String part, Findings findings) {
    int at = part.lastIndexOf('@');
    String local = part.substring(0, at);
    String domain = ascii(part.substring(at + 1));
    if (part.length() > MOST) {
      findings.refuse("too_long");
    } else if (part.indexOf('*') >= 0 || part.indexOf('•') >= 0 || part.indexOf('…') >= 0) {
      findings.refuse("masked");
    } else if (at <= MOST_LOCAL
        && domain.length() <= MOST - MOST_LOCAL
        && LOCAL.matcher(local).matches()
        && DOMAIN.matcher(domain).matches()) {
      findings.add(local + "@" + domain);
    } else {
      findings.refuse("not_this_kind");
    }
  }

  /// @return the domain as DNS writes it; empty when it can't
  private static String ascii(String domain) {
    String bare = domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain;
    try {
      return IDN.toASCII(bare).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException noDomain) {
      return "";
    }
  }
}
