package breachportal.notification.delivery;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells addresses that mail can be sent to from those that it can't.
///
/// The dot-atom form of RFC 5321 with a domain of at least two labels: what people's mailboxes look
/// like. Quoted local parts, address literals and local parts outside of ASCII are not taken, since
/// mail servers in between don't carry them reliably. Domains in other scripts are written in
/// their ASCII form.
public final class Mailbox {
  private static final int MAX_LENGTH = 254;
  private static final int MAX_LOCAL = 64;
  private static final Pattern LOCAL =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
  private static final Pattern DOMAIN =
      Pattern.compile(
          "([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");

  private Mailbox() {}

  /// @param text an address without a display name
  /// @return the address as it is used on the wire; empty when mail can't be sent to it
  public static Optional<String> of(String text) {
    int at = text.lastIndexOf('@');
    if (at < 1 || at > MAX_LOCAL || text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String local = text.substring(0, at);
    return domain(text.substring(at + 1))
        .filter(domain -> LOCAL.matcher(local).matches())
        .map(domain -> local + "@" + domain)
        .filter(mailbox -> mailbox.length() <= MAX_LENGTH);
  }

  private static Optional<String> domain(String text) {
    try {
      String ascii = IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES);
      return ascii.length() <= 253 && DOMAIN.matcher(ascii).matches()
          ? Optional.of(ascii)
          : Optional.empty();
    } catch (IllegalArgumentException noDomain) {
      return Optional.empty();
    }
  }
}
