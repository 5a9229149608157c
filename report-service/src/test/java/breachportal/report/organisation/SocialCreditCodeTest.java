package breachportal.report.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocialCreditCodeTest {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  @Test
  void shouldKnowTheExampleOfTheStandard() {
    assertThat(SocialCreditCode.canonical("91350100m000100y43")).contains("91350100M000100Y43");
  }

  @Test
  void shouldCatchEverySingleWrongCharacter() {
    String code = "91350100M000100Y43";
    for (int i = 0; i < code.length(); i++) {
      for (char other : ALPHABET.toCharArray()) {
        if (other != code.charAt(i)) {
          String wrong = code.substring(0, i) + other + code.substring(i + 1);
          assertThat(SocialCreditCode.canonical(wrong)).as(wrong).isEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"91350100M000100Y4", "91350100M000100Y4I", "", "91350100M000100Y433"})
  void shouldRefuseOtherForms(String code) {
    assertThat(SocialCreditCode.canonical(code)).isEmpty();
  }
}
