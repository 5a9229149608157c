package breachportal.exposure.core.run;

import java.util.Arrays;
import java.util.List;

/// Reads several runs as one, slice by slice: the entries of a slice in ascending order, each
/// once, in arrays. Memory is that of one slice. Not thread-safe; several merges can read the
/// same runs at once, each from a slice of its own on.
///
/// A slice is copied out of every run and its parts are merged pairwise. That costs two to three
/// comparisons in cache an entry and doubling of runs, and no object.
public final class RunMerge {

  private final MappedRun[] runs;
  private final Slices slices;
  private final long[] starts;
  private final long[] ends;
  private final int[] bounds;
  private long[] pairs = new long[0];
  private long[] sparePairs = new long[0];
  private char[] leaks = new char[0];
  private char[] spareLeaks = new char[0];
  private int parts;

  /// @param runs the runs, which stay open
  /// @param slices how they are cut
  /// @param from the number of the first slice to be read
  public RunMerge(List<MappedRun> runs, Slices slices, int from) {
    this.runs = runs.toArray(MappedRun[]::new);
    this.slices = slices;
    this.starts = new long[this.runs.length];
    this.ends = new long[this.runs.length];
    this.bounds = new int[this.runs.length + 1];
    if (from > 0) {
      for (int i = 0; i < this.runs.length; i++) {
        ends[i] = this.runs[i].endOf(slices, from - 1, 0);
      }
    }
  }

  /// Goes to the next slice.
  ///
  /// @param slice its number, which is greater by one than the last one
  /// @return how many entries it has in all runs, repetitions counted
  public int advance(int slice) {
    long sum = 0;
    for (int i = 0; i < runs.length; i++) {
      starts[i] = ends[i];
      ends[i] = runs[i].endOf(slices, slice, starts[i]);
      sum += ends[i] - starts[i];
    }
    return Math.toIntExact(sum);
  }

  /// Copies the entries of the slice out and merges them.
  ///
  /// @return how many there are, each counted once
  public int merge() {
    gather();
    while (parts > 1) {
      mergePairwise();
    }
    return bounds[parts];
  }

  /// @return the halves of the slice's points in turn; overwritten by the next merge
  public long[] pairs() {
    return pairs;
  }

  /// @return the slice's leaks; overwritten by the next merge
  public char[] leaks() {
    return leaks;
  }

  private void gather() {
    parts = 0;
    for (int i = 0; i < runs.length; i++) {
      int length = (int) (ends[i] - starts[i]);
      if (length > 0) {
        int at = bounds[parts];
        reserve(at + length);
        runs[i].copy(starts[i], length, pairs, leaks, at);
        bounds[++parts] = at + length;
      }
    }
  }

  private void reserve(int wanted) {
    if (leaks.length < wanted) {
      int room = Math.max(wanted, leaks.length * 2);
      pairs = Arrays.copyOf(pairs, 2 * room);
      leaks = Arrays.copyOf(leaks, room);
      sparePairs = new long[2 * room];
      spareLeaks = new char[room];
    }
  }

  /// Merges the parts two by two into the spare arrays, and swaps these in.
  private void mergePairwise() {
    int target = 0;
    int merged = 0;
    for (int part = 0; part < parts; part += 2) {
      int middle = bounds[part + 1];
      int end = part + 2 <= parts ? bounds[part + 2] : middle;
      target = mergeTwo(bounds[part], middle, end, target);
      // The bounds up to `part + 2` have been read; what is written lies before.
      bounds[++merged] = target;
    }
    parts = merged;
    long[] pairsBefore = pairs;
    pairs = sparePairs;
    sparePairs = pairsBefore;
    char[] leaksBefore = leaks;
    leaks = spareLeaks;
    spareLeaks = leaksBefore;
  }

  private int mergeTwo(int from, int middle, int end, int to) {
    int left = from;
    int right = middle;
    int target = to;
    while (left < middle && right < end) {
      int order = compare(left, right);
      take(order <= 0 ? left : right, target++);
      left += order <= 0 ? 1 : 0;
      right += order >= 0 ? 1 : 0;
    }
    int rest = left < middle ? left : right;
    int length = left < middle ? middle - left : end - right;
    System.arraycopy(pairs, 2 * rest, sparePairs, 2 * target, 2 * length);
    System.arraycopy(leaks, rest, spareLeaks, target, length);
    return target + length;
  }

  private int compare(int left, int right) {
    int byHigh = Long.compareUnsigned(pairs[2 * left], pairs[2 * right]);
    if (byHigh != 0) {
      return byHigh;
    }
    int byLow = Long.compareUnsigned(pairs[2 * left + 1], pairs[2 * right + 1]);
    return byLow != 0 ? byLow : Character.compare(leaks[left], leaks[right]);
  }

  private void take(int source, int target) {
    sparePairs[2 * target] = pairs[2 * source];
    sparePairs[2 * target + 1] = pairs[2 * source + 1];
    spareLeaks[target] = leaks[source];
  }
}
