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

  private final long[] found = new long[Kind.values().length];
  private final Map<Refusal, Long> refused = new EnumMap<>(Refusal.class);
  private final ParallelPoints points;
  private long rows;

  Tally(ParallelPoints points) {
    this.points = points;
  }

  @Override
  public void found(Identifier identifier) {
    found[identifier.kind().ordinal()]++;
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
    Map<IdentifierKind, Long> kinds = new EnumMap<>(IdentifierKind.class);
    for (Kind kind : Kind.values()) {
      if (found[kind.ordinal()] > 0) {
        kinds.put(IdentifierKind.valueOf(kind.name()), found[kind.ordinal()]);
      }
    }
    Map<String, Long> reasons = new TreeMap<>();
    refused.forEach((reason, count) -> reasons.put(reason.code(), count));
    return LoadCounts.soFar(bytesRead, rows, kinds, reasons);
  }
}
