package breachportal.exposure.leak;

import breachportal.contract.leak.IdentifierKind;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What has been counted of a file, or of a part of it, up to now; never a value.
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

  /// Nothing has been counted.
  public static final LoadCounts NONE = soFar(0, 0, Map.of(), Map.of());

  /// @param bytesRead bytes read
  /// @param rows records read
  /// @param found identifiers found, by kind
  /// @param refused cells that are not taken, by reason
  /// @return what is counted while a file is read
  public static LoadCounts soFar(
      long bytesRead, long rows, Map<IdentifierKind, Long> found, Map<String, Long> refused) {
    return new LoadCounts(bytesRead, rows, Map.copyOf(found), Map.copyOf(refused), 0, 0, null);
  }

  /// @param other what was counted in another part of the file
  /// @return both together
  public LoadCounts plus(LoadCounts other) {
    return soFar(
        bytesRead + other.bytesRead,
        rows + other.rows,
        sum(found, other.found),
        sum(refused, other.refused));
  }

  /// @param distinct how many of the identifiers are distinct
  /// @return what is counted at the end
  public LoadCounts atEnd(long distinct) {
    long identifiers = found.values().stream().mapToLong(Long::longValue).sum();
    return new LoadCounts(
        bytesRead, rows, found, refused, identifiers - distinct, distinct, failure);
  }

  /// @param code why the file can't be used
  /// @return that, and what was counted before it was known
  public LoadCounts failed(String code) {
    return new LoadCounts(bytesRead, rows, found, refused, 0, 0, code);
  }

  long found(IdentifierKind kind) {
    return found.getOrDefault(kind, 0L);
  }

  private static <K> Map<K, Long> sum(Map<K, Long> one, Map<K, Long> other) {
    Map<K, Long> sum = new HashMap<>(one);
    other.forEach((key, count) -> sum.merge(key, count, Long::sum));
    return sum;
  }
}
