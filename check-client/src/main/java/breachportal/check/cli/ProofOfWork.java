package breachportal.check.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

  /// @param challenge `algorithm` (SHA-256), `challenge`, `salt`, `signature` and `maxnumber`
  /// @return the solution, as ALTCHA encodes it
  /// @throws IOException when there is none, or it would take too much work
  static String solve(JsonNode challenge) throws IOException {
    String salt = challenge.path("salt").asText();
    byte[] wanted = HexFormat.of().parseHex(challenge.path("challenge").asText());
    long last = Math.min(challenge.path("maxnumber").asLong(1_000_000), MOST_WORK);
    MessageDigest digest = sha256();
    for (long number = 0; number <= last; number++) {
      byte[] hash = digest.digest((salt + number).getBytes(StandardCharsets.UTF_8));
      if (MessageDigest.isEqual(hash, wanted)) {
        return encoded(challenge, number);
      }
    }
    throw new IOException("the server's puzzle has no solution");
  }

  private static String encoded(JsonNode challenge, long number) throws IOException {
    ObjectNode solution = JSON.createObjectNode();
    for (String field : new String[] {"algorithm", "challenge", "salt", "signature"}) {
      solution.set(field, challenge.path(field));
    }
    solution.put("number", number);
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
