package breachportal.bench.bare;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.LongAdder;

/// The two operations of libsodium that an evaluation is made of, and nothing else: the map from
/// a hash to the group, and a multiplication.
public final class RawSodium {

  private static final MethodHandle FROM_HASH =
      Libsodium.function("crypto_core_ristretto255_from_hash", 2);
  private static final MethodHandle MULTIPLY =
      Libsodium.function("crypto_scalarmult_ristretto255", 3);

  private final Arena arena = Arena.ofConfined();
  private final MemorySegment hash = arena.allocate(64);
  private final MemorySegment element = arena.allocate(32);
  private final MemorySegment scalar = arena.allocate(32);
  private final MemorySegment product = arena.allocate(32);

  private RawSodium() {
    SplittableRandom random = new SplittableRandom(1);
    byte[] bytes = new byte[64];
    random.nextBytes(bytes);
    hash.copyFrom(MemorySegment.ofArray(bytes));
    random.nextBytes(bytes);
    scalar.copyFrom(MemorySegment.ofArray(bytes).asSlice(0, 31));
  }

  private void evaluate(long number) {
    hash.set(ValueLayout.JAVA_LONG, 0, number);
    try {
      int mapped = (int) FROM_HASH.invokeExact(element, hash);
      int multiplied = (int) MULTIPLY.invokeExact(product, scalar, element);
      if (mapped != 0 || multiplied != 0) {
        throw new IllegalStateException("libsodium refused the operation");
      }
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /// @param threads on how many threads
  /// @param seconds for how long
  /// @return operations a second, of all threads together
  /// @throws InterruptedException when interrupted
  public static double perSecond(int threads, int seconds) throws InterruptedException {
    LongAdder done = new LongAdder();
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    Thread[] working = new Thread[threads];
    for (int i = 0; i < threads; i++) {
      long first = (long) i << 40;
      working[i] =
          Thread.ofPlatform()
              .start(
                  () -> {
                    RawSodium sodium = new RawSodium();
                    long number = first;
                    while (System.nanoTime() < end) {
                      sodium.evaluate(number++);
                    }
                    done.add(number - first);
                  });
    }
    for (Thread each : working) {
      each.join();
    }
    return (double) done.sum() / seconds;
  }
}
