package breachportal.notification.code;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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

  @Test
  void shouldHashTheSameFromManyThreadsAtOnce() {
    KeyedHash hash = KeyedHash.of(new byte[32], "threads");
    List<byte[]> alone = IntStream.range(0, 2_000).mapToObj(i -> hash.of("text " + i)).toList();

    List<byte[]> together =
        IntStream.range(0, 2_000).parallel().mapToObj(i -> hash.of("text " + i)).toList();

    assertThat(together).usingRecursiveComparison().isEqualTo(alone);
  }

  /// RFC 5869 and RFC 2104, computed by others: what was stored must be found again.
  @Test
  void shouldNeverHashInAnotherWay() throws Exception {
    byte[] key = new byte[32];
    Mac extract = Mac.getInstance("HmacSHA256");
    extract.init(new SecretKeySpec(new byte[32], "HmacSHA256"));
    Mac expand = Mac.getInstance("HmacSHA256");
    expand.init(new SecretKeySpec(extract.doFinal(key), "HmacSHA256"));
    Mac derived = Mac.getInstance("HmacSHA256");
    derived.init(new SecretKeySpec(expand.doFinal("purpose\u0001".getBytes(UTF_8)), "HmacSHA256"));

    assertThat(KeyedHash.of(key, "purpose").of("text"))
        .isEqualTo(Arrays.copyOf(derived.doFinal("text".getBytes(UTF_8)), KeyedHash.BYTES));
  }
}
