package breachportal.notification.alert;

import breachportal.notification.code.KeyedHash;
import breachportal.notification.code.LetterCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Makes the codes by which subscriptions are confirmed and ended, and the hashes under which codes
/// and addresses are found. A code follows from its subscription's identifier under the master key
/// and is stored nowhere; it has 54 bits, so nobody tries codes out.
@ApplicationScoped
class AlertCodes {

  private final KeyedHash codes;
  private final KeyedHash index;
  private final KeyedHash addresses;

  @Inject
  AlertCodes(@ConfigProperty(name = "breachportal.seal.key") String masterKey) {
    byte[] key = Base64.getDecoder().decode(masterKey);
    codes = KeyedHash.of(key, "alert code");
    index = KeyedHash.of(key, "alert code index");
    addresses = KeyedHash.of(key, "alert address");
  }

  /// @param subscription a subscription's identifier
  /// @return its code
  LetterCode codeOf(UUID subscription) {
    return LetterCode.from(codes.of(subscription.toString()));
  }

  /// @param code a code
  /// @return the keyed hash under which its subscription is found, 16 bytes
  byte[] hash(LetterCode code) {
    return index.of(code.text());
  }

  /// @param email an address
  /// @return the keyed hash under which its subscriptions are found, 16 bytes; the same in upper
  ///     and lower case
  byte[] hash(String email) {
    return addresses.of(email.toLowerCase(Locale.ROOT));
  }
}
