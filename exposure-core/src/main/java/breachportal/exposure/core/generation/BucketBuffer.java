package breachportal.exposure.core.generation;

import breachportal.exposure.core.run.PointSort;
import java.nio.ByteBuffer;
import java.security.SecureRandom;

/// One bucket while it is filled: at the end its entries are sorted by tag, dummies among them,
/// so that neither position nor order tells a dummy from an entry. Not thread-safe.
final class BucketBuffer {

  private final int slots;
  private final long[] pairs;
  private final byte[] bytes;
  private final ByteBuffer view;
  private final SecureRandom random;
  private int entries;

  BucketBuffer(GenerationLayout layout, SecureRandom random) {
    this.slots = layout.slots();
    this.pairs = new long[2 * slots];
    this.bytes = new byte[layout.bucketBytes()];
    this.view = ByteBuffer.wrap(bytes);
    this.random = random;
  }

  void add(long tag, long maskedPayload) {
    pairs[2 * entries] = tag;
    pairs[2 * entries + 1] = maskedPayload;
    entries++;
  }

  /// Fills what is left with dummies and begins anew.
  ///
  /// @return the whole bucket; overwritten by the next call
  byte[] fill() {
    if (entries < slots) {
      byte[] noise = new byte[(slots - entries) * GenerationLayout.ENTRY_BYTES];
      random.nextBytes(noise);
      ByteBuffer.wrap(noise).asLongBuffer().get(pairs, 2 * entries, 2 * (slots - entries));
    }
    PointSort.sort(pairs, slots);
    view.clear();
    view.asLongBuffer().put(pairs);
    entries = 0;
    return bytes;
  }
}
