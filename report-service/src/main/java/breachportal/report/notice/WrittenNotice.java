package breachportal.report.notice;

import breachportal.api.hash.Sha256;
import breachportal.contract.notice.BreachNotice;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

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
      return new WrittenNotice(json, Sha256.hex(json));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a notice that can't be written", impossible);
    }
  }
}
