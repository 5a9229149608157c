package breachportal.exposure.leak;

import breachportal.contract.leak.IdentifierKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What has been counted of a file up to now; never a value.
///
/// @param bytesRead bytes read
/// @param rows records read
/// @param found identifiers found, by kind
/// @param refused cells that look like an identifier and are not taken, by reason
/// @param duplicates identifiers found before in the same file; known at the end
/// @param entries distinct identifiers; known at the end
/// @param failure why the file can't be used, as a code; null unless it can't
public record LoadCounts(
    long bytesRead,
    long rows,
    Map<IdentifierKind, Long> found,
    Map<String, Long> refused,
    long duplicates,
    long entries,
    @Nullable String failure) {

  /// @param failure why the file was given up, as a code
  /// @return that, and nothing counted
  public static LoadCounts givenUp(String failure) {
    return new LoadCounts(0, 0, Map.of(), Map.of(), 0, 0, failure);
  }

  long found(IdentifierKind kind) {
    return found.getOrDefault(kind, 0L);
  }
}
