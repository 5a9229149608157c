package breachportal.bench.generation;

import breachportal.exposure.core.run.RunWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/// Writes runs whose points lie as those of real identifiers do, uniform and independent, in
/// ascending order from the start: the gaps of such points are exponential. So buckets are as
/// unevenly full as real ones are.
final class SyntheticRuns {

  private static final double POINTS = 0x1p64;

  private SyntheticRuns() {}

  /// @param file where the run goes
  /// @param entries about how many points it has
  /// @param leak the number of its leak, and what its points follow from
  /// @return how many it has
  static long write(Path file, long entries, int leak) throws IOException {
    SplittableRandom random = new SplittableRandom(leak);
    double gap = POINTS / entries;
    try (RunWriter writer = new RunWriter(Files.newOutputStream(file), 1, 1)) {
      long high = 0;
      while (true) {
        long next = high + (long) (-Math.log(1 - random.nextDouble()) * gap);
        if (Long.compareUnsigned(next, high) < 0) {
          return writer.finish();
        }
        high = next;
        writer.add(high, random.nextLong(), leak);
      }
    }
  }
}
