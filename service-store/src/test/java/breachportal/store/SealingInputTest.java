package breachportal.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import breachportal.store.seal.Sealer;
import breachportal.store.seal.SealingInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealingInputTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 1_000_000})
  void shouldGiveWhatOpensAgain(int length) throws IOException {
    Sealer sealer = Sealer.withKey(Sealer.newKey());
    byte[] context = {1, 2, 3};
    byte[] plain = new byte[length];
    new Random(length).nextBytes(plain);

    byte[] sealed =
        new SealingInput(new ByteArrayInputStream(plain), sealer, context).readAllBytes();

    assertArrayEquals(
        plain, sealer.opening(new ByteArrayInputStream(sealed), context).readAllBytes());
    assertTrue(sealed.length > plain.length);
  }
}
