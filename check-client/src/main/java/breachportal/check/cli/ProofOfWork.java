package breachportal.check.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/// Solves an ALTCHA challenge: the number whose decimal digits, after the salt, hash to the
/// challenge.
final class ProofOfWork {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long MOST_WORK = 50_000_000;

  private ProofOfWork() {}

  /// @param challenge what the server asks
  /// @return the solution, as ALTCHA encodes it
  /// @throws NotChecked when there is none, or it would take too much work
  static String solve(Wire.Challenge challenge) throws IOException {
    byte[] wanted = hash(challenge.challenge());
    byte[] salt = challenge.salt().getBytes(StandardCharsets.UTF_8);
    MessageDigest sha256 = sha256();
    for (long number = 0; number <= Math.min(challenge.maxnumber(), MOST_WORK); number++) {
      sha256.update(salt);
      byte[] hash = sha256.digest(Long.toString(number).getBytes(StandardCharsets.US_ASCII));
      if (MessageDigest.isEqual(hash, wanted)) {
        return encoded(challenge, number);
      }
    }
    throw new NotChecked("the server's puzzle has no solution");
  }

  private static byte[] hash(String hex) throws NotChecked {
    try {
      return HexFormat.of().parseHex(hex);
    } catch (IllegalArgumentException noHash) {
      throw new NotChecked("the server's puzzle can't be read");
    }
  }

  private static String encoded(Wire.Challenge challenge, long number) throws IOException {
    Wire.Solution solution =
        new Wire.Solution(
            challenge.algorithm(),
            challenge.challenge(),
            number,
            challenge.salt(),
            challenge.signature());
    return Base64.getEncoder().encodeToString(JSON.writeValueAsBytes(solution));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
