package breachportal.bench.bare;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;

/// The operations of libsodium that an evaluation with its proof can't do without, called in a
/// loop and with nothing around them.
///
/// For n elements: n multiplications by the key, n by the weights of the composite, one of the
/// composite by the key and one by the nonce, one of the generator, and n - 1 additions (RFC 9497,
/// sections 2.2.1 and 3.3.2).
public final class BareOperations {

  private static final int BYTES = 32;
  private static final MethodHandle MULTIPLY =
      Libsodium.function("crypto_scalarmult_ristretto255", 3);
  private static final MethodHandle MULTIPLY_BASE =
      Libsodium.function("crypto_scalarmult_ristretto255_base", 2);
  private static final MethodHandle ADD = Libsodium.function("crypto_core_ristretto255_add", 3);

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final byte[] scalar = new byte[BYTES];
  private final byte[] element = new byte[BYTES];

  /// Links the library.
  public BareOperations() {
    Arrays.fill(scalar, 0, BYTES - 1, (byte) 0x5a);
    multiplyBase(element);
  }

  /// Runs them on all cores at once, which need not be equally fast.
  ///
  /// @param elements how many elements are evaluated together
  /// @param times how often, on each core
  /// @return microseconds of processor time for one such evaluation
  /// @throws InterruptedException when interrupted
  public double microseconds(int elements, int times) throws InterruptedException {
    LongAdder nanos = new LongAdder();
    Thread[] cores = new Thread[Runtime.getRuntime().availableProcessors()];
    for (int i = 0; i < cores.length; i++) {
      cores[i] = Thread.ofPlatform().start(() -> nanos.add(nanos(elements, times)));
    }
    for (Thread core : cores) {
      core.join();
    }
    return nanos.sum() / 1_000.0 / times / cores.length;
  }

  private long nanos(int elements, int times) {
    byte[] product = new byte[BYTES];
    long began = threads.getCurrentThreadCpuTime();
    for (int i = 0; i < times; i++) {
      for (int each = 0; each < 2 * elements + 2; each++) {
        multiply(product);
      }
      multiplyBase(product);
      for (int each = 1; each < elements; each++) {
        add(product);
      }
    }
    return threads.getCurrentThreadCpuTime() - began;
  }

  private void multiply(byte[] product) {
    try {
      check((int) MULTIPLY.invokeExact(heap(product), heap(scalar), heap(element)));
    } catch (Throwable failed) {
      throw new IllegalStateException(failed);
    }
  }

  private void multiplyBase(byte[] product) {
    try {
      check((int) MULTIPLY_BASE.invokeExact(heap(product), heap(scalar)));
    } catch (Throwable failed) {
      throw new IllegalStateException(failed);
    }
  }

  private void add(byte[] product) {
    try {
      check((int) ADD.invokeExact(heap(product), heap(element), heap(element)));
    } catch (Throwable failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static void check(int code) {
    if (code != 0) {
      throw new IllegalStateException("libsodium refused the operation");
    }
  }

  private static MemorySegment heap(byte[] bytes) {
    return MemorySegment.ofArray(bytes);
  }
}
