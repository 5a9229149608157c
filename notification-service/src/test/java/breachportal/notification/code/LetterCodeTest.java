package breachportal.notification.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LetterCodeTest {
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

  @Test
  void shouldReadWhatPeopleType() {
    LetterCode code = LetterCode.EXAMPLE;
    String shown = code.shown();

    assertThat(LetterCode.read(shown)).contains(code);
    assertThat(LetterCode.read(shown.toLowerCase(java.util.Locale.ROOT))).contains(code);
    assertThat(LetterCode.read("  " + shown.replace("-", " – ") + "\u00a0")).contains(code);
    assertThat(LetterCode.read(shown.replace("-", "").replace("E", "Ｅ"))).contains(code);
    assertThat(LetterCode.read("")).isEmpty();
    assertThat(LetterCode.read("0".repeat(1_000))).isEmpty();
  }

  @Test
  void shouldFindEveryWrongCharacterAndEveryExchangeOfNeighbours() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      byte[] hash = new byte[KeyedHash.BYTES];
      random.nextBytes(hash);
      String code = LetterCode.from(hash).text();
      for (int i = 0; i < code.length(); i++) {
        for (char other : ALPHABET.toCharArray()) {
          if (other != code.charAt(i)) {
            assertThat(LetterCode.read(code.substring(0, i) + other + code.substring(i + 1)))
                .isEmpty();
          }
        }
        if (i > 0 && code.charAt(i) != code.charAt(i - 1)) {
          String exchanged =
              code.substring(0, i - 1)
                  + code.charAt(i)
                  + code.charAt(i - 1)
                  + code.substring(i + 1);
          assertThat(LetterCode.read(exchanged)).isEmpty();
        }
      }
    }
  }

  @Test
  void shouldGiveHashesOfDifferentPurposesNothingInCommon() {
    byte[] key = new byte[32];

    assertThat(KeyedHash.of(key, "a").of("text"))
        .hasSize(KeyedHash.BYTES)
        .isEqualTo(KeyedHash.of(key, "a").of("text"))
        .isNotEqualTo(KeyedHash.of(key, "b").of("text"));
    assertThat(KeyedHash.of(key, "a")).hasToString("KeyedHash[redacted]");
  }
}
