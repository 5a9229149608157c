package breachportal.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import breachportal.store.seal.Sealer;
import breachportal.store.seal.Unsealable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SealerTest {

  private static final byte[] HERE = {1};
  private static final byte[] THERE = {2};
  private static final byte[] PLAIN = "reader@example.org".getBytes(StandardCharsets.UTF_8);

  private final Sealer sealer = Sealer.withKey(Sealer.newKey());

  @Test
  void shouldOpenWhatItSealedInTheSameContext() {
    assertArrayEquals(PLAIN, sealer.open(sealer.seal(PLAIN, HERE), HERE));
  }

  @Test
  void shouldNotOpenInAnotherContextOrWithAnotherKey() {
    byte[] sealed = sealer.seal(PLAIN, HERE);
    assertThrows(Unsealable.class, () -> sealer.open(sealed, THERE));
    assertThrows(Unsealable.class, () -> Sealer.withKey(Sealer.newKey()).open(sealed, HERE));
  }

  @Test
  void shouldNotSealTheSameTwiceAlike() {
    assertFalse(Arrays.equals(sealer.seal(PLAIN, HERE), sealer.seal(PLAIN, HERE)));
  }

  @Test
  void shouldStreamBothWaysAndNoticeAChange() throws Exception {
    byte[] plain = new byte[200_000];
    Arrays.fill(plain, (byte) 7);
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    try (var out = sealer.sealing(sealed, HERE)) {
      out.write(plain);
    }
    byte[] bytes = sealed.toByteArray();
    assertArrayEquals(plain, sealer.opening(new ByteArrayInputStream(bytes), HERE).readAllBytes());
    bytes[100_000] ^= 1;
    var changed = sealer.opening(new ByteArrayInputStream(bytes), HERE);
    assertThrows(IOException.class, changed::readAllBytes);
  }

  @Test
  void shouldNotPrintItsKey() {
    assertEquals("Sealer[redacted]", sealer.toString());
  }
}
