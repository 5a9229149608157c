package breachportal.portal.company.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import breachportal.contract.breach.Language;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadabilityTest {
  @Test
  void shouldLetShortEnglishBe() {
    Readability found =
        of(
            Language.EN,
            "We have told the police.\n1. Hang up. \n2. Change your password, {{name}}.");

    assertFalse(found.hard());
    assertFalse(found.asksForMore());
  }

  @Test
  void shouldSayWhatToDoAboutHardEnglish() {
    String hard =
        "Notwithstanding the implementation of organisational countermeasures, unauthorised"
            + " individuals obtained confidential information concerning approximately several"
            + " thousand subscribers, including identification documentation, telecommunication"
            + " records and additional particulars necessitating precautionary measures.";
    Readability found = of(Language.EN, "Short. " + hard);

    assertTrue(found.hard());
    assertTrue(found.advice().contains("two sentences"));
    assertEquals(List.of(hard), found.longSentences());
  }

  @Test
  void shouldCountSyllablesOfVietnameseAndCharactersOfChinese() {
    Readability vietnamese = of(Language.VI, "một ".repeat(40) + ".");
    Readability chinese = of(Language.ZH_HANS, "您的信息已被取走。请立即挂断！");

    assertEquals(
        "6 syllables a sentence",
        of(Language.VI, "Dữ liệu của bạn đã bị lấy. Hãy gọi cho chúng tôi.").measure());
    assertEquals(1, vietnamese.longSentences().size());
    assertTrue(vietnamese.hard());
    assertEquals("7 characters a sentence", chinese.measure());
    assertEquals(1, of(Language.ZH_HANS, "信".repeat(60) + "。好。").longSentences().size());
  }

  @Test
  void shouldHaveNothingToSayOfNothing() {
    for (Language language : Language.values()) {
      assertFalse(of(language, " \n").asksForMore());
    }
  }

  private static Readability of(Language language, String text) {
    return Readability.of(language, Stream.of(text));
  }
}
