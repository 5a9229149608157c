package breachportal.notification.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Makes the codes of letters, and the hashes by which they are found again.
///
/// A code follows from the letter's identifier under the master key: a letter that is sent again
/// carries the same one, and no code is stored.
@ApplicationScoped
public class LetterCodes {
  private final KeyedHash codes;
  private final KeyedHash index;

  @Inject
  LetterCodes(@ConfigProperty(name = "breachportal.seal.key") String masterKey) {
    byte[] key = Base64.getDecoder().decode(masterKey);
    codes = KeyedHash.of(key, "letter code");
    index = KeyedHash.of(key, "letter code index");
  }

  /// @param letterId a letter's identifier
  /// @return its code
  public LetterCode codeOf(UUID letterId) {
    return LetterCode.from(codes.of(letterId.toString()));
  }

  /// @param code a code
  /// @return the keyed hash under which its letter is found, 16 bytes
  public byte[] hash(LetterCode code) {
    return index.of(code.text());
  }
}
