package breachportal.exposure.core.generation;

import java.util.List;

/// What an entry holds under its pad: up to three leaks, and whether the point goes on in a
/// chained entry. From the highest bits down: three leaks of 16 bits, 0 for none, then 16 bits of
/// flags.
final class Payload {

  /// The flag of an entry that another one follows.
  static final long CHAINED = 1;

  private Payload() {}

  /// @param index 0 to 2, which of an entry's leaks it is
  /// @param leak the leak's number
  /// @return its bits in the payload
  static long leak(int index, int leak) {
    return (long) leak << shift(index);
  }

  /// Adds the leaks of a payload to those known.
  ///
  /// @return whether another entry follows
  static boolean read(long payload, List<Integer> leaks) {
    for (int i = 0; i < GenerationLayout.LEAKS_PER_ENTRY; i++) {
      int leak = (int) (payload >>> shift(i)) & 0xFFFF;
      if (leak != 0) {
        leaks.add(leak);
      }
    }
    return (payload & CHAINED) != 0;
  }

  private static int shift(int index) {
    return 48 - 16 * index;
  }
}
