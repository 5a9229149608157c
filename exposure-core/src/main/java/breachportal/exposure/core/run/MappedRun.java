package breachportal.exposure.core.run;

import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;

/// A run in a file, mapped into memory and read in place, from any entry on. Thread-safe.
public final class MappedRun implements Closeable {

  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final int HASH_STEP = 1 << 16;
  private static final int EPOCH_AT = RunFormat.MAGIC.length + Short.BYTES;

  private final Arena arena;
  private final MemorySegment bytes;
  private final MemorySegment body;
  private final long entries;

  private MappedRun(Arena arena, MemorySegment bytes) throws DamagedRun {
    this.arena = arena;
    this.bytes = bytes;
    long length = bytes.byteSize() - RunFormat.HEADER_BYTES - RunFormat.TRAILER_BYTES;
    if (length < 0 || length % RunFormat.ENTRY_BYTES != 0) {
      throw new DamagedRun("its length");
    }
    this.entries = length / RunFormat.ENTRY_BYTES;
    this.body = bytes.asSlice(RunFormat.HEADER_BYTES, length);
    byte[] magic = bytes.asSlice(0, RunFormat.MAGIC.length).toArray(ValueLayout.JAVA_BYTE);
    if (!Arrays.equals(magic, RunFormat.MAGIC)
        || bytes.get(SHORT, RunFormat.MAGIC.length) != RunFormat.VERSION) {
      throw new DamagedRun("its header");
    }
    if (bytes.get(LONG, RunFormat.HEADER_BYTES + length) != entries) {
      throw new DamagedRun("its count");
    }
  }

  /// Maps a file. The file can be deleted while it is mapped.
  ///
  /// @throws DamagedRun if it does not begin and end as a run does
  public static MappedRun open(Path file) throws IOException {
    Arena arena = Arena.ofShared();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return new MappedRun(arena, channel.map(MapMode.READ_ONLY, 0, channel.size(), arena));
    } catch (IOException | RuntimeException e) {
      arena.close();
      throw e;
    }
  }

  /// Reads all of it and compares with its hash.
  ///
  /// @return this run
  /// @throws DamagedRun if a bit differs; the run is closed then
  public MappedRun verified() throws DamagedRun {
    try {
      verify();
      return this;
    } catch (DamagedRun e) {
      close();
      throw e;
    }
  }

  private void verify() throws DamagedRun {
    MessageDigest sha256 = RunFormat.sha256();
    byte[] step = new byte[HASH_STEP];
    long end = bytes.byteSize() - RunFormat.HASH_BYTES;
    for (long at = 0; at < end; at += HASH_STEP) {
      int length = (int) Math.min(HASH_STEP, end - at);
      MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, at, step, 0, length);
      sha256.update(step, 0, length);
    }
    byte[] hash = bytes.asSlice(end).toArray(ValueLayout.JAVA_BYTE);
    if (!MessageDigest.isEqual(hash, sha256.digest())) {
      throw new DamagedRun("its checksum");
    }
  }

  /// @return how many entries it has
  public long entries() {
    return entries;
  }

  /// @return the epoch that its points were made in
  public int epoch() {
    return bytes.get(INT, EPOCH_AT);
  }

  /// @param entry an entry's number, from 0 on
  /// @return the first half of its point
  long high(long entry) {
    return body.get(LONG, entry * RunFormat.ENTRY_BYTES);
  }

  /// @param entry an entry's number, from 0 on
  /// @return its point
  Point point(long entry) {
    long at = entry * RunFormat.ENTRY_BYTES;
    return new Point(body.get(LONG, at), body.get(LONG, at + Long.BYTES));
  }

  /// Copies entries out.
  ///
  /// @param from the first entry
  /// @param count how many
  /// @param pairs where the halves of their points go, in turn
  /// @param leaks where their leaks go
  /// @param offset where the first one goes
  void copy(long from, int count, long[] pairs, char[] leaks, int offset) {
    long at = from * RunFormat.ENTRY_BYTES;
    for (int i = offset; i < offset + count; i++) {
      pairs[2 * i] = body.get(LONG, at);
      pairs[2 * i + 1] = body.get(LONG, at + Long.BYTES);
      leaks[i] = (char) body.get(SHORT, at + Point.BYTES);
      at += RunFormat.ENTRY_BYTES;
    }
  }

  /// Finds the end of a slice by steps that double and then by halving, so that a near one is
  /// found fast.
  ///
  /// @param slices how the space of points is sliced
  /// @param slice the number of a slice
  /// @param from an entry at or before the end of that slice
  /// @return the first entry behind that slice
  long endOf(Slices slices, int slice, long from) {
    long low = from;
    long step = 64;
    while (low + step < entries && slices.of(high(low + step)) <= slice) {
      low += step;
      step *= 2;
    }
    long end = Math.min(entries, low + step);
    while (low < end) {
      long middle = (low + end) >>> 1;
      if (slices.of(high(middle)) <= slice) {
        low = middle + 1;
      } else {
        end = middle;
      }
    }
    return low;
  }

  @Override
  public void close() {
    arena.close();
  }
}
