package breachportal.exposure.core.generation;

import java.util.List;

/// What an entry holds under its pad: up to three leaks, and whether the point goes on in a
/// chained entry. From the highest bits down: three leaks of 16 bits, 0 for none, then 16 bits of
/// flags.
final class Payload {

  private static final long CHAINED = 1;

  private Payload() {}

  /// @param leaks one to three leaks
  /// @param chained whether another entry follows
  static long of(List<Integer> leaks, boolean chained) {
    long payload = chained ? CHAINED : 0;
    for (int i = 0; i < leaks.size(); i++) {
      payload |= (long) leaks.get(i) << shift(i);
    }
    return payload;
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
