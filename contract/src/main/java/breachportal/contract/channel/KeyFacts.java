package breachportal.contract.channel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an operator compares before a key is pinned.
///
/// @param form what it is
/// @param fingerprint upper-case hexadecimal: SHA-256 of a certificate's DER; of an OpenPGP key its
///     own fingerprint
/// @param subject whose it says it is
/// @param mailAddresses the addresses that it names, in lower case; empty when it names none
/// @param algorithm what is encrypted with, such as `RSA 3072`
/// @param validFrom from when it can be used
/// @param validUntil until when; null when it never ends
public record KeyFacts(
    KeyForm form,
    String fingerprint,
    String subject,
    List<String> mailAddresses,
    String algorithm,
    Instant validFrom,
    @Nullable Instant validUntil) {

  /// Copies the list.
  public KeyFacts {
    mailAddresses = List.copyOf(mailAddresses);
  }

  /// @param at an instant
  /// @return whether it can be used then
  public boolean isValidAt(Instant at) {
    return !at.isBefore(validFrom) && (validUntil == null || at.isBefore(validUntil));
  }

  /// @param mailbox an address
  /// @return whether it is for this address: it names it, or names none
  public boolean isFor(String mailbox) {
    return mailAddresses.isEmpty()
        || mailAddresses.stream().anyMatch(each -> each.equalsIgnoreCase(mailbox));
  }
}
