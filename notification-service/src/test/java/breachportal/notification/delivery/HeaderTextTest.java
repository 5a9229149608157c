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
    String header = HeaderText.header("Subject", text);

    assertThat(header).startsWith("Subject: ");
    String value = header.substring("Subject: ".length());
    assertThat(MimeUtility.decodeText(MimeUtility.unfold(value))).isEqualTo(text);
    assertThat(header.chars()).allMatch(c -> c < 0x7f);
    assertThat(header.replace("\r\n ", "")).doesNotContain("\r", "\n");
  }

  /// RFC 2047, section 2: the name of the header counts, too.
  @ParameterizedTest
  @ValueSource(strings = {"Subject", "HP-Outer: Subject"})
  void shouldHaveNoLineOfMoreThan76Characters(String name) {
    for (String letter : new String[] {"a", "đ", "取", "𠮷"}) {
      for (int length = 1; length < 200; length++) {
        String header = HeaderText.header(name, "ế" + letter.repeat(length));

        assertThat(header.lines()).allMatch(line -> line.length() <= 76);
      }
    }
  }

  @Test
  void shouldTakeLineBreaksOut() {
    assertThat(HeaderText.header("S", "a\r\nBcc: b@example.org"))
        .isEqualTo("S: a Bcc: b@example.org");
    assertThat(HeaderText.header("S", "a\nb\u2028c\u0085d")).isEqualTo("S: a b c d");
  }
}
