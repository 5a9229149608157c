package breachportal.exposure.core.run;

/// Sorts points, or other random pairs of longs, which lie in one array, in place.
///
/// Points are outputs of a PRF, so the middle element is as good a pivot as a random one, and
/// nobody without the key can build an input that makes the sort slow. Equal points gather in the
/// middle of each partition and are not touched again.
public final class PointSort {

  private static final int INSERTION_LIMIT = 24;

  private PointSort() {}

  /// @param pairs high and low longs in turn
  /// @param points how many of them, from the beginning
  public static void sort(long[] pairs, int points) {
    sort(pairs, 0, points - 1);
  }

  private static void sort(long[] pairs, int from, int to) {
    int low = from;
    int high = to;
    while (high - low > INSERTION_LIMIT) {
      int middle = (low + high) >>> 1;
      long pivotHigh = pairs[2 * middle];
      long pivotLow = pairs[2 * middle + 1];
      int less = low;
      int at = low;
      int more = high;
      while (at <= more) {
        int order = compare(pairs, at, pivotHigh, pivotLow);
        if (order < 0) {
          swap(pairs, less++, at++);
        } else if (order > 0) {
          swap(pairs, at, more--);
        } else {
          at++;
        }
      }
      // The smaller side by recursion, the larger one by going on: the stack stays logarithmic.
      if (less - low < high - more) {
        sort(pairs, low, less - 1);
        low = more + 1;
      } else {
        sort(pairs, more + 1, high);
        high = less - 1;
      }
    }
    insertionSort(pairs, low, high);
  }

  private static void insertionSort(long[] pairs, int from, int to) {
    for (int i = from + 1; i <= to; i++) {
      for (int j = i; j > from && isLess(pairs, j, j - 1); j--) {
        swap(pairs, j, j - 1);
      }
    }
  }

  private static boolean isLess(long[] pairs, int left, int right) {
    return compare(pairs, left, pairs[2 * right], pairs[2 * right + 1]) < 0;
  }

  private static int compare(long[] pairs, int index, long high, long low) {
    int byHigh = Long.compareUnsigned(pairs[2 * index], high);
    return byHigh != 0 ? byHigh : Long.compareUnsigned(pairs[2 * index + 1], low);
  }

  private static void swap(long[] pairs, int left, int right) {
    long high = pairs[2 * left];
    long low = pairs[2 * left + 1];
    pairs[2 * left] = pairs[2 * right];
    pairs[2 * left + 1] = pairs[2 * right + 1];
    pairs[2 * right] = high;
    pairs[2 * right + 1] = low;
  }
}
