package breachportal.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Plain",
        "Công ty Viễn thông Sao Mai: dữ liệu cá nhân của bạn đã bị lấy, và còn dài hơn nữa nữa nữa",
        "澄光保险有限公司：您的个人信息已被取走澄光保险有限公司：您的个人信息已被取走",
        "𠮷野家 🙂 beyond the basic plane",
        "=?UTF-8?Q?forged?=",
        "A long plain subject that goes on for more than sixty characters without an accent"
      })
  void shouldSurviveTheWayThroughAHeader(String text) throws Exception {
    String encoded = HeaderText.encoded(text);

    assertThat(MimeUtility.decodeText(MimeUtility.unfold(encoded))).isEqualTo(text);
    assertThat(encoded.chars()).allMatch(c -> c < 0x7f);
    assertThat(encoded.lines()).allMatch(line -> line.length() <= 78);
    assertThat(encoded.replace("\r\n ", "")).doesNotContain("\r", "\n");
  }

  @Test
  void shouldTakeLineBreaksOut() {
    assertThat(HeaderText.encoded("a\r\nBcc: b@example.org")).isEqualTo("a Bcc: b@example.org");
    assertThat(HeaderText.encoded("a\nb\u2028c\u0085d")).isEqualTo("a b c d");
  }
}
