package breachportal.bench.generation;

import breachportal.exposure.core.generation.Generation;
import breachportal.exposure.core.generation.GenerationWriter;
import breachportal.exposure.core.run.MappedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Merges runs that lie on the disk into a generation, beside the disk's own speed.
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    description = {
      "Merges synthetic runs into a generation, and prints its speed beside that of writing as"
          + " many bytes to the same disk, before and after.",
      "Needs about 50 bytes of disk an entry, which it gives back."
    })
public final class MergeBench implements Callable<Integer> {

  @Option(
      names = "--entries",
      description = "About how many (default: ${DEFAULT-VALUE}).",
      defaultValue = "500000000")
  private long entries;

  @Option(
      names = "--runs",
      description = "In how many runs (default: ${DEFAULT-VALUE}).",
      defaultValue = "8")
  private int runs;

  @Option(
      names = "--threads",
      description = "How many threads merge (default: as many as there are cores).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--folder", description = "Where to (default: a folder for temporary files).")
  private Path folder = Path.of(System.getProperty("java.io.tmpdir"));

  @Option(names = "--keep", description = "Keeps the generation under this name.")
  private Path keep = Path.of("");

  @Override
  public Integer call() throws IOException {
    Path own = Files.createTempDirectory(Files.createDirectories(folder), "merge-bench-");
    try {
      measure(own);
      return 0;
    } finally {
      try (Stream<Path> files = Files.list(own)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(own);
    }
  }

  private void measure(Path own) throws IOException {
    List<MappedRun> mapped = new ArrayList<>();
    IntStream.rangeClosed(1, runs).parallel().forEach(run -> writeRun(own, run));
    for (int run = 1; run <= runs; run++) {
      mapped.add(MappedRun.open(own.resolve(run + ".run")));
    }
    Path file = own.resolve("generation");
    long bytes = entries * 18;
    double before = Disk.writeSequentially(own, bytes);
    boolean cold = Disk.forget();
    long begun = System.nanoTime();
    long written = new GenerationWriter(1, 1, mapped, threads).write(file);
    double seconds = (System.nanoTime() - begun) / 1e9;
    mapped.forEach(MappedRun::close);
    double after = Disk.writeSequentially(own, bytes);
    say(Generation.open(file), written, seconds, cold, before, after);
    if (!keep.toString().isEmpty()) {
      Files.move(file, keep);
    }
  }

  private void say(
      Generation generation,
      long written,
      double seconds,
      boolean cold,
      double before,
      double after) {
    double speed = generation.layout().fileBytes() / seconds;
    System.out.printf(
        Locale.ROOT,
        "%d entries of %d runs, %s, merged by %d threads in %.1f s: %.1f million a second%n",
        written,
        runs,
        cold ? "not in memory" : "as far as the system kept them in memory",
        threads,
        seconds,
        written / seconds / 1e6);
    System.out.printf(
        Locale.ROOT,
        "%d buckets of %d bytes, %.2f bytes an entry%n",
        generation.layout().buckets(),
        generation.layout().bucketBytes(),
        (double) generation.layout().fileBytes() / written);
    System.out.printf(
        Locale.ROOT,
        "generation written at %.0f MB/s, the disk alone at %.0f before and %.0f after: %.2f%n",
        speed / 1e6,
        before / 1e6,
        after / 1e6,
        speed / ((before + after) / 2));
  }

  private void writeRun(Path own, int run) {
    try {
      SyntheticRuns.write(own.resolve(run + ".run"), entries / runs, run);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
