package breachportal.exposure.core.identifier;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the e-mail addresses of a cell, in lower case, since that is how mailboxes treat them.
/// No part is dropped: `a+b@example.org` is not `a@example.org`.
final class EmailAddresses {

  private static final Pattern SEPARATOR = Pattern.compile("[;,|\\s<>()\\[\\]\"、，；]+");

  /// In front of an address stands what it is (`mailto:`, `E-mail:`), behind it a secret.
  private static final Pattern COLON = Pattern.compile("[:：]");

  private static final Pattern SLASH = Pattern.compile("/");

  /// `a@example.com,vn` is not `a@example.com`.
  private static final Pattern COMMA_FOR_DOT =
      Pattern.compile(
          "(@[^\\s@,;]+),(?=(?:com|net|org|edu|gov|info|vn|cn|tw|hk)(?:[.,;\\s>)\\]]|$))");

  private static final Pattern MASK = Pattern.compile("[*•●…]|[#?]{2}");
  private static final Pattern QUOTES = Pattern.compile("^['’‘`]+|(?<!['’‘`])['’‘`]+$");
  private static final Pattern WRITTEN_AT =
      Pattern.compile("(?<!\\s)(?:\\s+at\\s+|\\s*[\\[(]at[])]\\s*)");
  private static final Pattern LOCAL =
      Pattern.compile("[a-z0-9!#$%&'+/=?^_`{}~-]+(?:\\.[a-z0-9!#$%&'+/=?^_`{}~-]+)*");
  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})");
  private static final int MAX_LENGTH = 254;
  private static final int MAX_LOCAL = 64;

  /// Short enough that no label of the domain is too long.
  private static final int USUAL_LENGTH = 63;

  private EmailAddresses() {}

  static void find(CharSequence cell, Findings findings) {
    if (isUsual(cell)) {
      findings.found(Identifier.email(cell.toString()));
      return;
    }
    String clean = CleanText.of(cell).toLowerCase(Locale.ROOT);
    if (CleanText.isNothing(clean)) {
      return;
    }
    String text = clean.indexOf('@') < 0 ? WRITTEN_AT.matcher(clean).replaceFirst("@") : clean;
    String joined = COMMA_FOR_DOT.matcher(text).replaceAll("$1~");
    boolean any = false;
    for (String part : SEPARATOR.split(joined, -1)) {
      if (part.indexOf('@') >= 0) {
        any = true;
        findInPart(part, findings);
      }
    }
    if (!any) {
      findings.refused(Refusal.NOT_THIS_KIND);
    }
  }

  private static void findInPart(String part, Findings findings) {
    for (String labelled : COLON.split(part, -1)) {
      String address = QUOTES.matcher(labelled).replaceAll("");
      int at = address.indexOf('@');
      if (at > 0 && address.indexOf('/', at) > 0) {
        SLASH
            .splitAsStream(address)
            .filter(each -> each.indexOf('@') >= 0)
            .forEach(each -> tell(QUOTES.matcher(each).replaceAll(""), findings));
        return;
      }
      if (at >= 0) {
        tell(address, findings);
        return;
      }
    }
  }

  /// Small letters, digits, hyphens and underscores, with single dots between them, and one `@`:
  /// the form of nearly every address, told without an allocation.
  private static boolean isUsual(CharSequence cell) {
    int length = cell.length();
    int at = -1;
    int dot = -1;
    char before = '.';
    for (int i = 0; i < length; i++) {
      char c = cell.charAt(i);
      boolean letter = c >= 'a' && c <= 'z';
      boolean inner = (c == '.' || c == '@' || c == '-' || c == '_') && isLetterOrDigit(before);
      if (!(letter || isLetterOrDigit(c) || inner) || (c == '_' && at >= 0)) {
        return false;
      }
      if (c == '@') {
        if (at >= 0) {
          return false;
        }
        at = i;
      }
      dot = letter ? dot : i;
      before = c;
    }
    boolean top = dot > at && length - dot > 2 && cell.charAt(Math.max(0, dot)) == '.';
    return at > 0 && at <= MAX_LOCAL && top && isLetterOrDigit(before) && length <= USUAL_LENGTH;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  private static void tell(String part, Findings findings) {
    if (part.length() > MAX_LENGTH) {
      findings.refused(Refusal.TOO_LONG);
    } else if (MASK.matcher(part).find()) {
      findings.refused(Refusal.MASKED);
    } else {
      String address = canonical(part);
      if (address == null) {
        findings.refused(Refusal.NOT_THIS_KIND);
      } else {
        findings.found(Identifier.email(address));
      }
    }
  }

  private static @Nullable String canonical(String part) {
    int at = part.lastIndexOf('@');
    String local = part.substring(0, at);
    String domain = asciiDomain(part.substring(at + 1));
    boolean good =
        domain != null
            && at <= MAX_LOCAL
            && LOCAL.matcher(local).matches()
            && DOMAIN.matcher(domain).matches();
    return good ? local + "@" + domain : null;
  }

  private static @Nullable String asciiDomain(String domain) {
    try {
      String bare = domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain;
      String ascii = IDN.toASCII(bare).toLowerCase(Locale.ROOT);
      return ascii.length() > MAX_LENGTH - MAX_LOCAL ? null : ascii;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
