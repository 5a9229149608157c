package breachportal.bench.loading;

import static java.nio.charset.StandardCharsets.UTF_8;

import breachportal.bench.bare.RawSodium;
import breachportal.exposure.core.identifier.Findings;
import breachportal.exposure.core.identifier.Identifier;
import breachportal.exposure.core.identifier.Refusal;
import breachportal.exposure.core.prf.PrfKeys;
import breachportal.exposure.core.run.RunSorter;
import breachportal.exposure.loading.ParallelPoints;
import breachportal.exposure.loading.form.SeizedFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Loads a file of customers to a run that is forced to the disk, and states that beside the same
/// number of libsodium's operations on the same cores.
@Command(
    name = "loading",
    mixinStandardHelpOptions = true,
    description = {
      "Reads a CSV file, finds and normalises its numbers, evaluates the PRF, sorts, and forces"
          + " the run to the disk; before and after, the bare group operations run on the same"
          + " cores."
    })
public final class LoadingBench implements Callable<Integer> {

  private static final int CHUNK_POINTS = 1 << 20;
  private static final int SCALAR_BYTES = 32;

  @Option(
      names = "--rows",
      description = "Rows, each with a number of its own (default: ${DEFAULT-VALUE}).",
      defaultValue = "1000000")
  private int rows;

  @Option(
      names = "--threads",
      description = "How many threads evaluate (default: as many as there are cores).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--raw-seconds",
      description = "How long the bare operations run each time (default: ${DEFAULT-VALUE}).",
      defaultValue = "10")
  private int rawSeconds;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("loading-bench-");
    try {
      measure(folder);
      return 0;
    } finally {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private void measure(Path folder) throws IOException, InterruptedException {
    Path few = writeRows(folder.resolve("few.csv"), rows / 10);
    Path csv = writeRows(folder.resolve("rows.csv"), rows);
    PrfKeys keys = PrfKeys.read(writeKeys(folder.resolve("keys")));
    // The first of each is to warm up.
    double unused = load(folder, few, keys) + RawSodium.perSecond(threads, 1);
    double before = RawSodium.perSecond(threads, rawSeconds);
    double loaded = load(folder, csv, keys);
    double after = RawSodium.perSecond(threads, rawSeconds);
    System.out.printf(
        Locale.ROOT,
        "%d rows on %d threads: %.0f identifiers a second to a durable run; bare operations %.0f"
            + " before, %.0f after: %.3f%n",
        rows,
        threads,
        loaded,
        before,
        after,
        loaded / ((before + after) / 2));
  }

  /// @return identifiers a second
  private double load(Path folder, Path csv, PrfKeys keys) throws IOException {
    Path run = folder.resolve("run");
    long begun = System.nanoTime();
    try (RunSorter sorter = new RunSorter(folder, 1, 1, 1, CHUNK_POINTS);
        ParallelPoints points = new ParallelPoints(threads, keys, sorter)) {
      new SeizedFile(() -> Files.newInputStream(csv))
          .read(
              new Findings() {
                @Override
                public void found(Identifier identifier) {
                  points.add(identifier);
                }

                @Override
                public void refused(Refusal reason) {
                  throw new IllegalStateException("every row has a number");
                }
              },
              () -> {});
      points.finish();
      long entries = sorter.writeTo(Files.newOutputStream(run));
      try (FileChannel written = FileChannel.open(run, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      return entries * 1e9 / (System.nanoTime() - begun);
    }
  }

  private static Path writeRows(Path file, int rows) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, UTF_8)) {
      out.write("STT,Họ và tên,Số điện thoại,Địa chỉ\n");
      for (int i = 0; i < rows; i++) {
        out.write(
            String.format(
                Locale.ROOT,
                "%d,Nguyễn Thị Ánh,09%08d,\"Số 12, đường Lê Lợi, phường 4, Đà Nẵng\"%n",
                i,
                i));
      }
    }
    return file;
  }

  private static Path writeKeys(Path file) throws IOException {
    return Files.writeString(
        file,
        "epoch=1\nphone=%s\nnational_id=%s\nemail=%s\n".formatted(scalar(), scalar(), scalar()));
  }

  private static String scalar() {
    byte[] scalar = new byte[SCALAR_BYTES];
    new SecureRandom().nextBytes(scalar);
    scalar[SCALAR_BYTES - 1] &= 0x0F;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(scalar);
  }
}
