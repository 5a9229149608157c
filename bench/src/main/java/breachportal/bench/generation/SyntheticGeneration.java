package breachportal.bench.generation;

import breachportal.exposure.core.generation.GenerationWriter;
import breachportal.exposure.core.run.MappedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Generations whose entries are nobody's.
public final class SyntheticGeneration {

  private SyntheticGeneration() {}

  /// Writes generation 1 of epoch 1. It takes about 40 bytes of disk an entry, of which 18 remain.
  ///
  /// @param file where it goes
  /// @param entries about how many
  /// @return how many it has
  public static long write(Path file, long entries) throws IOException {
    Path run = Files.createTempFile(file.toAbsolutePath().getParent(), "synthetic-", ".run");
    try {
      var unused = SyntheticRuns.write(run, entries, 1);
      int threads = Runtime.getRuntime().availableProcessors();
      MappedRun mapped = MappedRun.open(run);
      long written = new GenerationWriter(1, 1, List.of(mapped), threads).write(file);
      mapped.close();
      return written;
    } finally {
      Files.delete(run);
    }
  }
}
