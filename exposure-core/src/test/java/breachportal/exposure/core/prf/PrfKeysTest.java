package breachportal.exposure.core.prf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import breachportal.exposure.core.identifier.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrfKeysTest {

  @TempDir Path folder;

  @Test
  void shouldReadOneKeyForEachKind() throws IOException {
    PrfKeys keys =
        PrfKeys.read(file("epoch=3", key("phone", 1), key("national_id", 2), key("email", 3)));

    assertThat(keys.epoch()).isEqualTo(new Epoch(3));
    assertThat(keys.of(Kind.PHONE).publicKey()).isNotEqualTo(keys.of(Kind.EMAIL).publicKey());
  }

  @Test
  void shouldNeverPrintAKey() throws IOException {
    PrfKeys keys =
        PrfKeys.read(file("epoch=1", key("phone", 1), key("national_id", 2), key("email", 3)));

    assertThat(keys).hasToString("PrfKeys[epoch 1, redacted]");
    assertThat(keys.of(Kind.PHONE)).hasToString("PrfKey[redacted]");
  }

  @Test
  void shouldNameTheMissingKeyWithoutShowingAny() throws IOException {
    Path file = file("epoch=1", key("phone", 1), "national_id=bm90IGEga2V5", key("email", 3));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> PrfKeys.read(file))
        .withMessageContaining("national_id")
        .withMessageNotContaining("bm90IGEga2V5")
        .withNoCause();
  }

  @Test
  void shouldRefuseAScalarThatIsNotReduced() {
    byte[] large = new byte[32];
    java.util.Arrays.fill(large, (byte) 0xff);

    assertThatIllegalArgumentException().isThrownBy(() -> PrfKey.of(large));
    assertThatIllegalArgumentException().isThrownBy(() -> PrfKey.of(new byte[32]));
  }

  private Path file(String... lines) throws IOException {
    return Files.writeString(folder.resolve("keys.properties"), String.join("\n", lines));
  }

  private static String key(String name, int first) {
    byte[] scalar = new byte[32];
    scalar[0] = (byte) first;
    return name + "=" + Base64.getUrlEncoder().withoutPadding().encodeToString(scalar);
  }
}
