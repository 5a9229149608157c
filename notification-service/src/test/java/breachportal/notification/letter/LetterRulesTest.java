package breachportal.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import breachportal.contract.campaign.Letter;
import breachportal.contract.problem.Problem.FieldError;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterRulesTest {
  private static final Set<String> KEYS = LetterRules.keys(List.of("sohopdong"));

  @Test
  void shouldNameAnUnknownPlaceholderAndThoseThatThereAre() {
    assertThat(errors("Contract {{contract}}."))
        .containsExactly(
            new FieldError(
                "whatHappened",
                "known_placeholder",
                "The list has nothing for {{contract}}. There are: {{name}}, {{phone}},"
                    + " {{sohopdong}}."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Contract {{sohopdong}}, {{name|customer}}.",
        "{{Name}}",
        "客户{{name}}的合同{{sohopdong}}。",
        "Số: {{phone}}: {{name}}; ({{name}})",
        "One { brace } is plain."
      })
  void shouldTakePlaceholdersThatStandAlone(String text) {
    assertThat(errors(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "www{{name}}",
        "go to evil.{{name}}",
        "{{name}}.com",
        "{{name}}{{phone}}",
        "a/{{name}}",
        "{{name}}/a",
        "{{name}}@example",
        "．{{name}}",
        "{{name}}:8080"
      })
  void shouldNotLetAValueGrowIntoALink(String text) {
    assertThat(errors(text)).extracting(FieldError::rule).containsExactly("placeholder_alone");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{name|https://a.example}}",
        "http {{name|}} ://a",
        "www. {{name}}",
        "{{name|www.a}}"
      })
  void shouldReadWhatStandsOtherwiseAsPartOfTheLetter(String text) {
    assertThat(errors(text)).extracting(FieldError::rule).containsExactly("no_link");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "See bank.example.com.",
        "bank.vn/claim",
        "Open BANK.SUPPORT now",
        "请打开 bank。com",
        "{{name|bank.vn}}",
        "your@bank.vn/claim"
      })
  void shouldHaveNoNameThatMailProgramsMakeALinkOf(String text) {
    assertThat(errors(text)).extracting(FieldError::rule).containsExactly("no_link");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Write to privacy@saomai.com.vn.",
        "Bookshop.com was attacked: we, Bookshop.com, are sorry.",
        "Gọi 1900.6868, văn phòng TP.HCM.",
        "邮箱、姓名已被取走。手机、密码也是。"
      })
  void shouldSayWhoWritesAndWhereToWriteTo(String text) {
    assertThat(errors(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{name", "name}}", "{{}}", "{{na me}}", "{{name|{{phone}}}}"})
  void shouldRefuseWhatLooksLikeAPlaceholderAndIsNone(String text) {
    assertThat(errors(text)).extracting(FieldError::rule).contains("placeholder_form");
  }

  private static List<FieldError> errors(String text) {
    return LetterRules.errors(new Letter("S", text, "B", "C", "D", "E"), "Bookshop.com", KEYS);
  }
}
