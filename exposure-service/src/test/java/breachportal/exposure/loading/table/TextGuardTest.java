package breachportal.exposure.loading.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextGuardTest {

  @Test
  void shouldLetTextThroughAsItIs() throws IOException {
    byte[] text = "tên,phone\nNguyễn 李 😀,0912345678\n".getBytes(UTF_8);

    assertThat(new TextGuard(new ByteArrayInputStream(text)).readAllBytes()).isEqualTo(text);
  }

  @Test
  void shouldAgreeWithThePlatformOnWhatIsUtf8() {
    Random random = new Random(3);
    int[] pieces = {
      0x41, 0x7F, 0x80, 0xBF, 0xC1, 0xC3, 0xDF, 0xE0, 0xA0, 0x9F, 0xED, 0xEF, 0xF0, 0x90, 0x8F,
      0xF4, 0xF5, 0xFF
    };
    for (int i = 0; i < 50_000; i++) {
      byte[] bytes = new byte[1 + random.nextInt(5)];
      for (int j = 0; j < bytes.length; j++) {
        bytes[j] = (byte) pieces[random.nextInt(pieces.length)];
      }
      assertThat(guardTakes(bytes)).as(Arrays.toString(bytes)).isEqualTo(platformTakes(bytes));
    }
  }

  @Test
  void shouldStopAtALineWithoutEnd() {
    byte[] line = new byte[TextGuard.MAX_LINE_BYTES + 1];
    Arrays.fill(line, (byte) 'a');

    assertThatExceptionOfType(UnusableFile.class)
        .isThrownBy(() -> new TextGuard(new ByteArrayInputStream(line)).readAllBytes())
        .withMessage("line_too_long");
  }

  @Test
  void shouldSayWhatAFileIsBeforeWhatBreaksInIt() {
    byte[] zip = {'P', 'K', 3, 4, 0, 0};

    assertThatExceptionOfType(UnusableFile.class)
        .isThrownBy(() -> new TextGuard(new ByteArrayInputStream(zip)).readAllBytes())
        .withMessage("archive");
  }

  private static boolean guardTakes(byte[] bytes) {
    try {
      return new TextGuard(new ByteArrayInputStream(bytes)).readAllBytes().length == bytes.length;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean platformTakes(byte[] bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)) != null;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
