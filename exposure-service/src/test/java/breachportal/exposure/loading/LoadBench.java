package breachportal.exposure.loading;

import static java.nio.charset.StandardCharsets.UTF_8;

import breachportal.exposure.core.prf.PrfKeys;
import breachportal.exposure.core.run.RunSorter;
import breachportal.exposure.loading.form.SeizedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/// Loads generated rows from bytes to a run on disk, all but the database, and prints the
/// figures. Arguments: rows, threads, a file of PRF keys.
final class LoadBench {

  /// Small, so that chunks are spilled and merged.
  private static final int CHUNK_POINTS = 1 << 14;

  private LoadBench() {}

  public static void main(String[] arguments) throws IOException {
    long rows = Long.parseLong(arguments[0]);
    int threads = Integer.parseInt(arguments[1]);
    PrfKeys keys = PrfKeys.read(Path.of(arguments[2]));
    int wholeOneOf = Integer.parseInt(arguments[3]);
    Path folder = Files.createTempDirectory("load-bench");
    Path run = folder.resolve("run");
    long begun = System.nanoTime();
    try (RunSorter sorter = new RunSorter(folder, 1, 1, 1, CHUNK_POINTS);
        ParallelPoints points = new ParallelPoints(threads, keys, sorter)) {
      SeizedFile plain = new SeizedFile(() -> new GeneratedRows(rows, wholeOneOf));
      Tally tally = new Tally(points);
      plain.read(tally, tally::row);
      points.finish();
      long entries = sorter.writeTo(Files.newOutputStream(run));
      double seconds = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1_000.0;
      System.out.printf(
          Locale.ROOT,
          "rows=%d entries=%d duplicates=%d seconds=%.1f identifiers/s=%.0f heap=%d MiB%n",
          tally.row() - 1,
          entries,
          tally.counts(0).atEnd(entries).duplicates(),
          seconds,
          entries / seconds,
          Runtime.getRuntime().maxMemory() >> 20);
    } finally {
      Files.deleteIfExists(run);
      Files.delete(folder);
    }
  }

  /// Rows of a list of customers, each with a telephone number of its own; made as they are read.
  private static final class GeneratedRows extends InputStream {
    private final long rows;
    private final int wholeOneOf;
    private long next = -1;
    private byte[] line = new byte[0];
    private int at;

    GeneratedRows(long rows, int wholeOneOf) {
      this.rows = rows;
      this.wholeOneOf = wholeOneOf;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException("whole lines are read");
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (at == line.length && !advance()) {
        return -1;
      }
      int count = Math.min(length, line.length - at);
      System.arraycopy(line, at, target, offset, count);
      at += count;
      return count;
    }

    private boolean advance() {
      if (next == rows) {
        return false;
      }
      long number = next++;
      line = (number < 0 ? "STT,Họ và tên,Số điện thoại,Địa chỉ\n" : row(number)).getBytes(UTF_8);
      at = 0;
      return true;
    }

    private String row(long number) {
      boolean whole = number % wholeOneOf == 0;
      return number
          + ",Nguyễn Thị Ánh,09"
          + String.format(Locale.ROOT, "%08d", number).substring(0, whole ? 8 : 5)
          + (whole ? "" : "xxx")
          + ",\"Số 12, đường Lê Lợi, phường 4, Đà Nẵng\"\n";
    }
  }
}
