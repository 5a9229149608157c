package breachportal.exposure.core.generation;

import breachportal.exposure.core.run.Point;
import breachportal.exposure.core.run.RunEntry;
import breachportal.exposure.core.run.RunMerge;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Merged runs, point by point. Not thread-safe.
final class PointGroups implements Closeable {

  private final RunMerge merge;
  private @Nullable RunEntry ahead;

  /// @param merge the runs, from their beginning; closed with these groups
  PointGroups(RunMerge merge) throws IOException {
    this.merge = merge;
    this.ahead = merge.next();
  }

  /// A point and every leak that it is in, ascending.
  record Group(Point point, List<Integer> leaks) {}

  /// @return the next point, or null at the end
  @Nullable Group next() throws IOException {
    RunEntry first = ahead;
    if (first == null) {
      return null;
    }
    List<Integer> leaks = new ArrayList<>(1);
    RunEntry entry = first;
    while (entry != null && entry.point().equals(first.point())) {
      leaks.add(entry.leak());
      entry = merge.next();
    }
    ahead = entry;
    return new Group(first.point(), leaks);
  }

  @Override
  public void close() throws IOException {
    merge.close();
  }
}
