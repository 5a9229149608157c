package breachportal.portal.company.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import breachportal.contract.breach.Language;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadabilityTest {
  @Test
  void shouldLetShortEnglishBe() {
    Readability found =
        of(
            Language.EN,
            "We have told the police.\n1. Hang up. \n2. Change your password, {{name}}.");

    assertThat(found.hard()).isFalse();
    assertThat(found.asksForMore()).isFalse();
  }

  @Test
  void shouldSayWhatToDoAboutHardEnglish() {
    String hard =
        "Notwithstanding the implementation of organisational countermeasures, unauthorised"
            + " individuals obtained confidential information concerning approximately several"
            + " thousand subscribers, including identification documentation, telecommunication"
            + " records and additional particulars necessitating precautionary measures.";
    Readability found = of(Language.EN, "Short. " + hard);

    assertThat(found.hard()).isTrue();
    assertThat(found.advice()).contains("two sentences");
    assertThat(found.longSentences()).containsExactly(hard);
  }

  @Test
  void shouldCountSyllablesOfVietnameseAndCharactersOfChinese() {
    assertThat(of(Language.VI, "Dữ liệu của bạn đã bị lấy. Hãy gọi cho chúng tôi.").measure())
        .isEqualTo("6 syllables a sentence");
    assertThat(of(Language.VI, "một ".repeat(40) + ".").longSentences()).hasSize(1);
    assertThat(of(Language.VI, "một ".repeat(40) + ".").hard()).isTrue();
    assertThat(of(Language.ZH_HANS, "您的信息已被取走。请立即挂断！").measure())
        .isEqualTo("7 characters a sentence");
    assertThat(of(Language.ZH_HANS, "信".repeat(60) + "。好。").longSentences()).hasSize(1);
  }

  @Test
  void shouldHaveNothingToSayOfNothing() {
    for (Language language : Language.values()) {
      assertThat(of(language, " \n").asksForMore()).isFalse();
    }
  }

  private static Readability of(Language language, String text) {
    return Readability.of(language, Stream.of(text));
  }
}
