package breachportal.report.notice;

import breachportal.contract.notice.BreachNotice;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A notice as it is kept and sent: its exact JSON and what that hashes to. The next revision's
/// notice quotes the hash, so that an authority can prove the chain.
///
/// @param json the notice's JSON, without line breaks
/// @param sha256 SHA-256 of the JSON's UTF-8 bytes, in hex
public record WrittenNotice(String json, String sha256) {

  /// @param notice the notice
  /// @param mapper how the contract is written
  /// @return the notice, written
  public static WrittenNotice of(BreachNotice notice, ObjectMapper mapper) {
    try {
      String json = mapper.writeValueAsString(notice);
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(json.getBytes(StandardCharsets.UTF_8));
      return new WrittenNotice(json, HexFormat.of().formatHex(hash));
    } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("a notice that can't be written", impossible);
    }
  }
}
