package breachportal.exposure.core.prf;

import static org.assertj.core.api.Assertions.assertThat;

import breachportal.exposure.core.identifier.Kind;
import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody finds who gets hold of the heap of the process that has the keys.
class KeyCustodyTest {

  private static final byte[] MASK = new byte[PrfKey.BYTES];

  @TempDir Path folder;

  static {
    new SecureRandom().nextBytes(MASK);
  }

  /// What other tests left may be gigabytes, on a machine that has them.
  @BeforeEach
  void collectGarbage() {
    System.gc();
  }

  @Test
  void shouldLeaveNoKeyInADumpOfTheHeap() throws IOException {
    Path file = folder.resolve("keys.properties");
    byte[] masked = writeKeys(file);
    PrfKeys keys = PrfKeys.read(file);
    byte[] publicKey = keys.of(Kind.PHONE).publicKey();
    var unused = keys.of(Kind.PHONE).evaluator().evaluate(publicKey);
    unused = keys.of(Kind.PHONE).blindEvaluator().evaluate(List.of(publicKey)).proof();

    MemorySegment dump = dumpOfTheHeap(true);

    assertThat(indexOf(dump, publicKey)).as("what is on the heap is found").isNotNegative();
    byte[] scalar = unmasked(masked);
    assertThat(indexOf(dump, scalar)).as("the key's bytes").isNegative();
    byte[] text = Base64.getUrlEncoder().withoutPadding().encode(scalar);
    assertThat(indexOf(dump, text)).as("the key's text").isNegative();
    assertThat(keys.of(Kind.PHONE).publicKey()).isEqualTo(publicKey);
  }

  /// A proof is `s = r - c * key` with c and s known to everybody: who has r or the product has the
  /// key. What is dead and not collected yet is dumped too.
  @Test
  void shouldLeaveNothingOfAProofThatGivesTheKey() throws IOException {
    Path file = folder.resolve("keys.properties");
    byte[] masked = writeKeys(file);
    PrfKey key = PrfKeys.read(file).of(Kind.PHONE);
    byte[] publicKey = key.publicKey();
    byte[] proof = key.blindEvaluator().evaluate(List.of(publicKey)).proof();

    MemorySegment dump = dumpOfTheHeap(false);

    assertThat(indexOf(dump, proof)).as("what is on the heap is found").isNotNegative();
    MemorySegment none = MemorySegment.ofArray(new byte[PrfKey.BYTES]);
    MemorySegment scalar = MemorySegment.ofArray(unmasked(masked));
    byte[] c = Arrays.copyOf(proof, PrfKey.BYTES);
    byte[] negativeProduct = Ristretto255.subtractProduct(none, c, scalar);
    assertThat(indexOf(dump, minus(none, negativeProduct))).as("the product").isNegative();
    MemorySegment s = MemorySegment.ofArray(proof).asSlice(PrfKey.BYTES);
    assertThat(indexOf(dump, minus(s, negativeProduct))).as("the nonce").isNegative();
  }

  private static byte[] minus(MemorySegment minuend, byte[] subtrahend) {
    byte[] one = new byte[PrfKey.BYTES];
    one[0] = 1;
    return Ristretto255.subtractProduct(minuend, subtrahend, MemorySegment.ofArray(one));
  }

  /// @return the scalar of the phone's key, masked so that this test does not hold it itself
  private static byte[] writeKeys(Path file) throws IOException {
    byte[] scalar = new byte[PrfKey.BYTES];
    new SecureRandom().nextBytes(scalar);
    scalar[scalar.length - 1] = 7;
    byte[] encoded = Base64.getUrlEncoder().withoutPadding().encode(scalar);
    try (var out = Files.newOutputStream(file)) {
      out.write("epoch=1\n".getBytes(StandardCharsets.US_ASCII));
      for (String kind : List.of("phone=", "\nnational_id=", "\nemail=")) {
        out.write(kind.getBytes(StandardCharsets.US_ASCII));
        out.write(encoded);
      }
    }
    Arrays.fill(encoded, (byte) 0);
    return unmasked(scalar);
  }

  /// Masks in place, or takes the mask off.
  private static byte[] unmasked(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] ^= MASK[i];
    }
    return bytes;
  }

  private MemorySegment dumpOfTheHeap(boolean live) throws IOException {
    Path dump = folder.resolve("heap.hprof");
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
        .dumpHeap(dump.toString(), live);
    try (FileChannel channel = FileChannel.open(dump)) {
      return channel.map(MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
    }
  }

  private static long indexOf(MemorySegment all, byte[] part) {
    MemorySegment wanted = MemorySegment.ofArray(part);
    for (long i = 0; i <= all.byteSize() - part.length; i++) {
      if (all.get(ValueLayout.JAVA_BYTE, i) == part[0]
          && MemorySegment.mismatch(all, i, i + part.length, wanted, 0, part.length) < 0) {
        return i;
      }
    }
    return -1;
  }
}
