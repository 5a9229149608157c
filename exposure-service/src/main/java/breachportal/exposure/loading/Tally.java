package breachportal.exposure.loading;

import breachportal.contract.leak.IdentifierKind;
import breachportal.exposure.core.identifier.Findings;
import breachportal.exposure.core.identifier.Identifier;
import breachportal.exposure.core.identifier.Kind;
import breachportal.exposure.core.identifier.Refusal;
import breachportal.exposure.leak.LoadCounts;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/// Counts what a part of a file holds and passes the identifiers on. Not thread-safe.
final class Tally implements Findings {

  private static final Map<Kind, IdentifierKind> KINDS = kinds();

  private final Map<IdentifierKind, Long> found = new EnumMap<>(IdentifierKind.class);
  private final Map<Refusal, Long> refused = new EnumMap<>(Refusal.class);
  private final ParallelPoints points;
  private long rows;

  Tally(ParallelPoints points) {
    this.points = points;
  }

  @Override
  public void found(Identifier identifier) {
    found.merge(KINDS.get(identifier.kind()), 1L, Long::sum);
    points.add(identifier);
  }

  @Override
  public void refused(Refusal reason) {
    refused.merge(reason, 1L, Long::sum);
  }

  /// @return how many records have ended, this one included
  long row() {
    return ++rows;
  }

  /// @return what has been counted up to now
  LoadCounts counts(long bytesRead) {
    Map<String, Long> reasons = new TreeMap<>();
    refused.forEach((reason, count) -> reasons.put(reason.code(), count));
    return LoadCounts.soFar(bytesRead, rows, found, reasons);
  }

  private static Map<Kind, IdentifierKind> kinds() {
    Map<Kind, IdentifierKind> kinds = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      kinds.put(kind, IdentifierKind.valueOf(kind.name()));
    }
    return kinds;
  }
}
