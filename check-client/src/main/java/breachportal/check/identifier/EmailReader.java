package breachportal.check.identifier;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads e-mail addresses, in lower case and otherwise unchanged.
final class EmailReader {

  private static final Pattern SEPARATOR = Pattern.compile("[;,|\\s<>()\\[\\]\"、]+");

  /// In front of an address stands what it is (`mailto:`, `E-mail:`), behind it a secret.
  private static final Pattern COLON = Pattern.compile(":");

  private static final Pattern SLASH = Pattern.compile("/");

  /// `a@example.com,vn` is not `a@example.com`.
  private static final Pattern COMMA_FOR_DOT =
      Pattern.compile(
          "(@[^\\s@,;]+),(?=(?:com|net|org|edu|gov|info|vn|cn|tw|hk)(?:[.,;\\s>)\\]]|$))");

  private static final Pattern QUOTES = Pattern.compile("^['’‘`]+|['’‘`]+$");
  private static final Pattern MASK = Pattern.compile("[*•●…]|[#?]{2}");
  private static final String ATOM = "[a-z0-9!#$%&'+/=?^_`{}~-]+";
  private static final Pattern LOCAL = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*");
  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})");
  private static final int MOST = 254;
  private static final int MOST_LOCAL = 64;

  private EmailReader() {}

  /// @param clean a text out of [CleanText]
  static Findings read(String clean) {
    Findings findings = new Findings("email", "email:");
    String text = COMMA_FOR_DOT.matcher(clean.toLowerCase(Locale.ROOT)).replaceAll("$1~");
    for (String part : SEPARATOR.split(text, -1)) {
      COLON
          .splitAsStream(part)
          .filter(EmailReader::isAddress)
          .findFirst()
          .ifPresent(address -> tellEach(address, findings));
    }
    return findings;
  }

  private static boolean isAddress(String text) {
    return text.indexOf('@') >= 0;
  }

  private static void tellEach(String address, Findings findings) {
    boolean several = address.indexOf('/', address.indexOf('@')) >= 0;
    Stream<String> each = several ? SLASH.splitAsStream(address) : Stream.of(address);
    each.filter(EmailReader::isAddress)
        .map(one -> QUOTES.matcher(one).replaceAll(""))
        .forEach(one -> tell(one, findings));
  }

  private static void tell(String part, Findings findings) {
    int at = part.lastIndexOf('@');
    String local = part.substring(0, at);
    String domain = ascii(part.substring(at + 1));
    if (part.length() > MOST) {
      findings.refuse("too_long");
    } else if (MASK.matcher(part).find()) {
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
