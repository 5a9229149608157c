package breachportal.exposure.core.run;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.List;

/// Writes a run in one pass. Entries come in ascending order; one that repeats its predecessor is
/// dropped and not counted. A run that is closed before [#finish] has no trailer and is refused
/// by every reader. Not thread-safe.
public final class RunWriter implements Closeable {

  /// The highest number of a leak.
  public static final int MAX_LEAK = 0xFFFF;

  private static final int BUFFER_ENTRIES = 1 << 13;

  private static final int SLICE_ENTRIES = 4_096;

  private final OutputStream out;
  private final MessageDigest sha256 = RunFormat.sha256();
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_ENTRIES * RunFormat.ENTRY_BYTES);
  private long lastHigh;
  private long lastLow;
  private int lastLeak;
  private long count;

  /// @param out where the bytes go, in large writes; closed with this writer
  /// @param epoch the epoch that the points were made in
  /// @param normaliserVersion the rules that found the identifiers
  public RunWriter(OutputStream out, int epoch, int normaliserVersion) {
    this.out = out;
    buffer.put(RunFormat.header(epoch, normaliserVersion));
  }

  /// Adds an entry that is not less than the one before it.
  ///
  /// @param high the first half of its point
  /// @param low the second half
  /// @param leak the number of its leak, 1 to 65,535
  public void add(long high, long low, int leak) throws IOException {
    if (leak < 1 || leak > MAX_LEAK) {
      throw new IllegalArgumentException("a leak's number is 1 to " + MAX_LEAK);
    }
    int order = count == 0 ? -1 : compareLast(high, low, leak);
    if (order > 0) {
      throw new IllegalArgumentException("entries come in ascending order");
    }
    if (order == 0) {
      return;
    }
    if (buffer.remaining() < RunFormat.ENTRY_BYTES) {
      flush();
    }
    buffer.putLong(high).putLong(low).putShort((short) leak);
    lastHigh = high;
    lastLow = low;
    lastLeak = leak;
    count++;
  }

  /// Adds all entries of other runs, merged, each once.
  ///
  /// @param runs the runs, which stay open
  public void addAll(List<MappedRun> runs) throws IOException {
    long entries = runs.stream().mapToLong(MappedRun::entries).sum();
    Slices slices = Slices.of(entries, SLICE_ENTRIES);
    RunMerge merge = new RunMerge(runs, slices, 0);
    for (int slice = 0; slice < slices.count(); slice++) {
      merge.advance(slice);
      int merged = merge.merge();
      long[] pairs = merge.pairs();
      char[] leaks = merge.leaks();
      for (int i = 0; i < merged; i++) {
        add(pairs[2 * i], pairs[2 * i + 1], leaks[i]);
      }
    }
  }

  /// Ends the run with its count and checksum.
  ///
  /// @return how many entries it has
  public long finish() throws IOException {
    flush();
    buffer.putLong(count);
    flush();
    out.write(sha256.digest());
    out.flush();
    return count;
  }

  private int compareLast(long high, long low, int leak) {
    int byHigh = Long.compareUnsigned(lastHigh, high);
    if (byHigh != 0) {
      return byHigh;
    }
    int byLow = Long.compareUnsigned(lastLow, low);
    return byLow != 0 ? byLow : Integer.compare(lastLeak, leak);
  }

  private void flush() throws IOException {
    sha256.update(buffer.array(), 0, buffer.position());
    out.write(buffer.array(), 0, buffer.position());
    buffer.clear();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
