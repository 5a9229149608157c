package breachportal.exposure.core.prf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrfKeyringTest {

  @TempDir Path folder;

  @Test
  void shouldServeTwoEpochsTheNewestFirst() throws IOException {
    PrfKeyring keyring = PrfKeyring.read(keys(4), Optional.of(keys(3)));

    assertThat(keyring.newestFirst())
        .extracting(PrfKeys::epoch)
        .containsExactly(epoch(4), epoch(3));
    assertThat(keyring.current().epoch()).isEqualTo(epoch(4));
    assertThat(keyring.of(3)).map(PrfKeys::epoch).contains(epoch(3));
    assertThat(keyring.of(2)).isEmpty();
  }

  @Test
  void shouldServeOneEpochWhenNoKeysAreChanged() throws IOException {
    assertThat(PrfKeyring.read(keys(4), Optional.empty()).newestFirst()).hasSize(1);
  }

  @Test
  void shouldRefuseAPreviousEpochThatIsNotEarlier() throws IOException {
    Path same = keys(4);

    assertThatIllegalArgumentException().isThrownBy(() -> PrfKeyring.read(same, Optional.of(same)));
  }

  /// A file that was copied and numbered anew changes nothing for who has the old one.
  @Test
  void shouldRefuseTheOldKeysUnderAnotherNumber() throws IOException {
    Path old = keys(3);
    String copied = Files.readString(old).replace("epoch=3", "epoch=4");
    Path copy = Files.writeString(folder.resolve("copy"), copied);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> PrfKeyring.read(copy, Optional.of(old)))
        .withMessageContaining("draw a new one");
  }

  private Path keys(int epoch) throws IOException {
    StringBuilder lines = new StringBuilder("# keys of a test\nepoch=" + epoch + "\n");
    for (String kind : new String[] {"phone", "national_id", "email"}) {
      byte[] scalar = new byte[PrfKey.BYTES];
      scalar[0] = (byte) epoch;
      lines.append(kind + "=" + Base64.getUrlEncoder().encodeToString(scalar) + "\r\n");
    }
    return Files.writeString(folder.resolve("keys-" + epoch), lines);
  }

  private static Epoch epoch(int number) {
    return new Epoch(number);
  }
}
