package breachportal.notification.bounce;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An enhanced mail system status code (RFC 3463), such as `5.1.1`.
///
/// @param category 2 for success, 4 for a persistent transient failure, 5 for a permanent one
/// @param subject what it is about: 1 the address, 2 the mailbox, 3 the mail system, 4 the network,
///     5 the protocol, 6 the content, 7 security and policy
/// @param detail what exactly
public record EnhancedStatus(int category, int subject, int detail) {
  /// Neighbouring digits and dots are refused, so that addresses and versions are not taken for
  /// codes.
  private static final Pattern CODE =
      Pattern.compile("(?<![\\d.\\[])([245])\\.(\\d{1,3})\\.(\\d{1,3})(?!\\.?\\d)");

  /// @param text any text
  /// @return the first code in it
  public static Optional<EnhancedStatus> in(String text) {
    Matcher found = CODE.matcher(text);
    return found.find() ? Optional.of(at(found)) : Optional.empty();
  }

  /// @param text any text
  /// @return the first code in it that says more than that something failed; else the first
  static Optional<EnhancedStatus> mostTellingIn(String text) {
    Matcher found = CODE.matcher(text);
    Optional<EnhancedStatus> first = Optional.empty();
    while (found.find()) {
      EnhancedStatus status = at(found);
      if (status.category != 2) {
        if (!status.isGeneric()) {
          return Optional.of(status);
        }
        first = first.or(() -> Optional.of(status));
      }
    }
    return first;
  }

  private static EnhancedStatus at(Matcher found) {
    return new EnhancedStatus(
        Integer.parseInt(found.group(1)),
        Integer.parseInt(found.group(2)),
        Integer.parseInt(found.group(3)));
  }

  /// @return whether it says no more than that something failed: `5.0.0`
  boolean isGeneric() {
    return subject == 0 && detail == 0;
  }

  /// @return whether words say more: something other of the mail system or the network (`X.3.0`,
  ///     `X.4.0`), which many servers answer to everything
  boolean isVague() {
    return detail == 0 && (subject == 3 || subject == 4);
  }

  @Override
  public String toString() {
    return category + "." + subject + "." + detail;
  }
}
