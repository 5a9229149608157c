package breachportal.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a row says can come from anybody who ever filled in the company's form.
class LetterValueTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nguyễn Văn Bình",
        "Nguyễn Thị Thu Hà",
        "李雷",
        "𠮷野家",
        "O'Brien-Smith, Jr.",
        "T.My",
        "A.Kim",
        "Ths.Nguyen Van A",
        "TP.HCM, Quận 1",
        "Đã hủy.Chưa rõ",
        "已经办理。公司、网站",
        "Ng. V. An",
        "1.200.000 đ",
        "No. 12/2026-HĐ",
        "+84 (0)912 345 678",
        "12.05.2026",
        "<b>Bold</b> & \"quoted\"",
        "50 %: all",
        "Công ty TNHH A.B.C"
      })
  void shouldStandAsItIs(String value) {
    assertThat(LetterValue.of(value)).contains(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "HTTP : // evil",
        "www.evil.example",
        "ｗｗｗ．evil．com",
        "win at evil.com today",
        "evil。com",
        "Ev\u00adil.com",
        "ev\u200bil.c\u200bom",
        "bank.vn",
        "saomai.com.vn",
        "t.me/win",
        "evil.shop",
        "evil.support",
        "EVIL.Academy!",
        "пример.рф",
        "t.me",
        "X.COM",
        "中奖.中国",
        "//evil",
        "://1.2.3.4/a",
        "1.2.3.4/a",
        "mailto:a",
        "javascript:alert(1)",
        "a@evil.example",
        "\\\\host\\share",
        ": / /"
      })
  void shouldBeNoneWhenAMailProgramCouldMakeALinkOfIt(String value) {
    assertThat(LetterValue.of(value)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\u200b", "...", "://", "\n", "{{}}"})
  void shouldBeNoneWhenItSaysNothing(String value) {
    assertThat(LetterValue.of(value)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'a\tb', 'a b'", "'  x  ', x"})
  void shouldBeOneLine(String value, String said) {
    assertThat(LetterValue.of(value)).contains(said);
    assertThat(LetterValue.of("a\r\nBcc: b\u2028c\u0085d\u202ee")).contains("a Bcc: b c de");
  }

  @Test
  void shouldBeBounded() {
    assertThat(LetterValue.of("a".repeat(5_000)).orElseThrow()).hasSize(200).endsWith("a…");
    String wide = LetterValue.of("𠮷".repeat(5_000)).orElseThrow();
    assertThat(wide.codePointCount(0, wide.length())).isEqualTo(200);
    assertThat(LetterValue.of("x".repeat(250) + "https://evil.example")).isEmpty();
  }
}
