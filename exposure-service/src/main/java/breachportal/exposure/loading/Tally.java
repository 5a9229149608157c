package breachportal.exposure.loading;

import breachportal.contract.leak.IdentifierKind;
import breachportal.exposure.core.identifier.Findings;
import breachportal.exposure.core.identifier.Identifier;
import breachportal.exposure.core.identifier.Kind;
import breachportal.exposure.core.identifier.Refusal;
import breachportal.exposure.leak.LoadCounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Counts what a file holds and passes the identifiers on. Not thread-safe.
final class Tally implements Findings {

  private final Map<IdentifierKind, Long> found = new EnumMap<>(IdentifierKind.class);
  private final Map<String, Long> refused = new TreeMap<>();
  private final ParallelPoints points;
  private long rows;
  private long identifiers;

  Tally(ParallelPoints points) {
    this.points = points;
  }

  @Override
  public void found(Identifier identifier) {
    identifiers++;
    found.merge(kindOf(identifier.kind()), 1L, Long::sum);
    try {
      points.add(identifier);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void refused(Refusal reason) {
    refused.merge(reason.code(), 1L, Long::sum);
  }

  /// @return how many records have ended, this one included
  long row() {
    return ++rows;
  }

  /// @return what is counted while the file is read
  LoadCounts soFar(long bytesRead) {
    return counts(bytesRead, 0, 0, null);
  }

  /// @param entries how many of the identifiers are distinct
  /// @return what is counted at the end
  LoadCounts atEnd(long bytesRead, long entries) {
    return counts(bytesRead, identifiers - entries, entries, null);
  }

  /// @return what was counted up to a fault of the file
  LoadCounts failed(long bytesRead, String failure) {
    return counts(bytesRead, 0, 0, failure);
  }

  private LoadCounts counts(
      long bytesRead, long duplicates, long entries, @Nullable String failure) {
    return new LoadCounts(
        bytesRead, rows, Map.copyOf(found), Map.copyOf(refused), duplicates, entries, failure);
  }

  private static IdentifierKind kindOf(Kind kind) {
    return IdentifierKind.valueOf(kind.name());
  }
}
