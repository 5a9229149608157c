package breachportal.exposure.abuse;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignerTest {

  private final Signer signer = new Signer("Jefe".getBytes(US_ASCII));

  /// RFC 4231, section 4.3.
  @Test
  void shouldSignAsTheStandardDoes() {
    assertThat(
            HexFormat.of()
                .formatHex(signer.sign("what do ya want for nothing?".getBytes(US_ASCII))))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  @Test
  void shouldSignForManyAtOnce() {
    assertThat(
            IntStream.range(0, 20_000)
                .parallel()
                .mapToObj(i -> signer.sign(new byte[] {(byte) (i % 2)}))
                .map(HexFormat.of()::formatHex)
                .distinct())
        .hasSize(2);
  }

  @Test
  void shouldNotSayItsKey() {
    assertThat(signer.toString()).doesNotContain("Jefe").contains("redacted");
  }
}
