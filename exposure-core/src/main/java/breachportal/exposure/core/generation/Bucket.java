package breachportal.exposure.core.generation;

import breachportal.exposure.core.run.RunMerge;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// One bucket while it is made: its points are grouped, masked in one batch, filled up with
/// dummies, and ordered by tag.
///
/// Tags and dummies are both as good as random, so an order by tag alone tells neither a dummy
/// from an entry nor how the points lay. Not thread-safe.
final class Bucket {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final int slots;
  private final EntryMask mask;
  private final Dummies dummies;
  private final byte[] points;
  private final byte[] encrypted;
  private final long[] pairs;
  private final long[] ordered;
  private final int[] next;

  Bucket(GenerationLayout layout, EntryMask mask) {
    this.slots = layout.slots();
    this.mask = mask;
    this.dummies = new Dummies(layout.bucketBytes());
    this.points = new byte[layout.bucketBytes()];
    this.encrypted = new byte[layout.bucketBytes()];
    this.pairs = new long[2 * slots];
    this.ordered = new long[2 * slots];
    this.next = new int[slots + 1];
  }

  /// @param merge stands on a slice of the bucket's points
  /// @param merged how many entries of runs it has
  /// @param target where the bucket is written
  /// @param offset where in it
  /// @return how many entries it has that are no dummies
  int write(RunMerge merge, int merged, byte[] target, int offset) {
    int entries = group(merge.pairs(), merge.leaks(), merged);
    mask.encrypt(points, entries * GenerationLayout.ENTRY_BYTES, encrypted);
    for (int i = 0; i < entries; i++) {
      int at = i * GenerationLayout.ENTRY_BYTES;
      long low = (long) LONGS.get(points, at + Long.BYTES);
      pairs[2 * i] = (long) LONGS.get(points, at) ^ (long) LONGS.get(encrypted, at);
      pairs[2 * i + 1] ^= low ^ (long) LONGS.get(encrypted, at + Long.BYTES);
    }
    dummies.fill(pairs, 2 * entries, 2 * slots);
    order();
    for (int i = 0; i < 2 * slots; i++) {
      LONGS.set(target, offset + i * Long.BYTES, ordered[i]);
    }
    return entries;
  }

  /// @param merged the halves of a slice's points in turn
  /// @param count how many entries of runs it has
  /// @return how many entries they take
  static int entries(long[] merged, int count) {
    int entries = 0;
    int leaksOfPoint = 0;
    for (int i = 0; i < count; i++) {
      leaksOfPoint = i > 0 && isSamePoint(merged, i - 1) ? leaksOfPoint + 1 : 0;
      entries += leaksOfPoint % GenerationLayout.LEAKS_PER_ENTRY == 0 ? 1 : 0;
    }
    return entries;
  }

  /// Puts the point of each entry into `points` and its payload into `pairs`.
  private int group(long[] merged, char[] leaks, int count) {
    int entry = -1;
    int index = 0;
    int position = 0;
    for (int i = 0; i < count; i++) {
      index++;
      boolean same = i > 0 && isSamePoint(merged, i - 1);
      if (!same || index == GenerationLayout.LEAKS_PER_ENTRY) {
        if (same) {
          pairs[2 * entry + 1] |= Payload.CHAINED;
        }
        position = same ? position + 1 : 0;
        index = 0;
        entry++;
        int at = entry * GenerationLayout.ENTRY_BYTES;
        LONGS.set(points, at, merged[2 * i]);
        LONGS.set(points, at + Long.BYTES, EntryMask.lowAt(merged[2 * i + 1], position));
        pairs[2 * entry + 1] = 0;
      }
      pairs[2 * entry + 1] |= Payload.leak(index, leaks[i]);
    }
    return entry + 1;
  }

  private static boolean isSamePoint(long[] merged, int i) {
    return merged[2 * i] == merged[2 * i + 2] && merged[2 * i + 1] == merged[2 * i + 3];
  }

  /// Orders all slots by tag in linear time: random tags fall evenly into as many cells as there
  /// are slots, and what is left to be done within a cell are a few swaps.
  private void order() {
    Arrays.fill(next, 0);
    for (int i = 0; i < slots; i++) {
      next[cell(pairs[2 * i]) + 1]++;
    }
    for (int i = 0; i < slots; i++) {
      next[i + 1] += next[i];
    }
    for (int i = 0; i < slots; i++) {
      int to = next[cell(pairs[2 * i])]++;
      ordered[2 * to] = pairs[2 * i];
      ordered[2 * to + 1] = pairs[2 * i + 1];
    }
    for (int i = 1; i < slots; i++) {
      long tag = ordered[2 * i];
      long payload = ordered[2 * i + 1];
      int to = i;
      for (; to > 0 && Long.compareUnsigned(ordered[2 * to - 2], tag) > 0; to--) {
        ordered[2 * to] = ordered[2 * to - 2];
        ordered[2 * to + 1] = ordered[2 * to - 1];
      }
      ordered[2 * to] = tag;
      ordered[2 * to + 1] = payload;
    }
  }

  private int cell(long tag) {
    return (int) (((tag >>> Integer.SIZE) * slots) >>> Integer.SIZE);
  }
}
