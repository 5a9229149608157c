package breachportal.exposure.core.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Runs as tests write and read them.
public final class TestRun {

  private TestRun() {}

  /// That a point is in a leak.
  public record Entry(Point point, int leak) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      return Comparator.comparing(Entry::point).thenComparing(Entry::leak).compare(this, other);
    }
  }

  /// @return a run of these entries, mapped; its file is gone already
  public static MappedRun of(Iterable<Entry> entries) {
    try {
      Path file = Files.createTempFile("test-", ".run");
      try (RunWriter writer = new RunWriter(Files.newOutputStream(file), 1, 1)) {
        for (Entry entry : entries) {
          writer.add(entry.point().high(), entry.point().low(), entry.leak());
        }
        writer.finish();
      }
      MappedRun run = MappedRun.open(file).verified();
      Files.delete(file);
      return run;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @return the entries of runs, merged in slices
  public static List<Entry> merged(List<MappedRun> runs, int sliceBits) {
    Slices slices = new Slices(sliceBits);
    List<Entry> entries = new ArrayList<>();
    RunMerge merge = new RunMerge(runs, slices, 0);
    for (int slice = 0; slice < slices.count(); slice++) {
      var unused = merge.advance(slice);
      int merged = merge.merge();
      for (int i = 0; i < merged; i++) {
        Point point = new Point(merge.pairs()[2 * i], merge.pairs()[2 * i + 1]);
        entries.add(new Entry(point, merge.leaks()[i]));
      }
    }
    return entries;
  }
}
