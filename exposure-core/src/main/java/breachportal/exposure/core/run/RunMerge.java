package breachportal.exposure.core.run;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// Reads several runs as one, in ascending order, each entry once. Memory is one buffer a run.
/// Not thread-safe.
public final class RunMerge implements Closeable {

  private final List<RunReader> runs;
  private final PriorityQueue<Head> heads;
  private @Nullable RunEntry last;

  /// @param runs the runs to merge; closed with this merge
  public RunMerge(List<RunReader> runs) throws IOException {
    this.runs = List.copyOf(runs);
    this.heads = new PriorityQueue<>(Math.max(1, runs.size()));
    for (RunReader run : runs) {
      push(run);
    }
  }

  /// @return the next entry, or null when every run is read to its end and checked
  public @Nullable RunEntry next() throws IOException {
    Head head = heads.poll();
    while (head != null) {
      push(head.run);
      if (!head.entry.equals(last)) {
        last = head.entry;
        return head.entry;
      }
      head = heads.poll();
    }
    return null;
  }

  private void push(RunReader run) throws IOException {
    RunEntry entry = run.next();
    if (entry != null) {
      heads.add(new Head(entry, run));
    }
  }

  @Override
  public void close() throws IOException {
    for (RunReader run : runs) {
      run.close();
    }
  }

  private record Head(RunEntry entry, RunReader run) implements Comparable<Head> {
    @Override
    public int compareTo(Head other) {
      return entry.compareTo(other.entry);
    }
  }
}
