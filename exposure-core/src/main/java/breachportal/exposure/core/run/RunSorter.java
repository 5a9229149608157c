package breachportal.exposure.core.run;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Sorts the points of one leak into a run, however many there are, in the memory of one chunk.
///
/// A full chunk is sorted and spilled to a file beside the others; at the end the chunks are
/// merged. The files hold points only, nothing that names anybody, and are deleted on [#close].
/// Not thread-safe.
public final class RunSorter implements Closeable {

  /// Points of a chunk by default: 16 MiB of heap.
  public static final int CHUNK_POINTS = 1 << 20;

  private final Path folder;
  private final int leak;
  private final int epoch;
  private final int normaliserVersion;
  private final long[] pairs;
  private final List<Path> chunks = new ArrayList<>();
  private int points;

  /// @param folder where chunks are spilled to
  /// @param leak the number of the leak
  /// @param epoch the epoch of the points
  /// @param normaliserVersion the rules that found the identifiers
  /// @param chunkPoints how many points are sorted in memory
  public RunSorter(Path folder, int leak, int epoch, int normaliserVersion, int chunkPoints) {
    this.folder = folder;
    this.leak = leak;
    this.epoch = epoch;
    this.normaliserVersion = normaliserVersion;
    this.pairs = new long[2 * chunkPoints];
  }

  /// @param more the halves of more points in turn; a repetition is dropped at the end
  public void addAll(long[] more) throws IOException {
    for (int at = 0; at < more.length; ) {
      int length = Math.min(more.length - at, pairs.length - 2 * points);
      System.arraycopy(more, at, pairs, 2 * points, length);
      points += length / 2;
      at += length;
      if (2 * points == pairs.length) {
        spill();
      }
    }
  }

  /// Writes the run of all points.
  ///
  /// @param out where it goes; closed
  /// @return how many distinct points it has
  public long writeTo(OutputStream out) throws IOException {
    try (RunWriter writer = new RunWriter(out, epoch, normaliserVersion)) {
      if (chunks.isEmpty()) {
        writeChunk(writer);
      } else {
        spill();
        merge(writer);
      }
      return writer.finish();
    }
  }

  private void merge(RunWriter writer) throws IOException {
    List<MappedRun> spilled = new ArrayList<>();
    try {
      for (Path chunk : chunks) {
        spilled.add(MappedRun.open(chunk).verified());
      }
      writer.addAll(spilled);
    } finally {
      spilled.forEach(MappedRun::close);
    }
  }

  private void spill() throws IOException {
    if (points == 0) {
      return;
    }
    Path chunk = Files.createTempFile(folder, "chunk-", ".run");
    chunks.add(chunk);
    try (RunWriter writer = new RunWriter(Files.newOutputStream(chunk), epoch, normaliserVersion)) {
      writeChunk(writer);
      writer.finish();
    }
    points = 0;
  }

  private void writeChunk(RunWriter writer) throws IOException {
    PointSort.sort(pairs, points);
    for (int i = 0; i < points; i++) {
      writer.add(pairs[2 * i], pairs[2 * i + 1], leak);
    }
  }

  @Override
  public void close() throws IOException {
    for (Path chunk : chunks) {
      Files.deleteIfExists(chunk);
    }
  }
}
