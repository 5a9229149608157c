package breachportal.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import breachportal.contract.report.ReportReference;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ReportReferenceTest {

  private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private static List<String> some() {
    return LongStream.of(1, 2, 123, 4_711, 99_999, 999_999, 1_000_000, 123_456_789)
        .mapToObj(number -> ReportReference.of(2026, number))
        .flatMap(Optional::stream)
        .map(ReportReference::text)
        .toList();
  }

  @Test
  void shouldReadWhatItMade() {
    assertTrue(some().size() >= 6);
    for (String text : some()) {
      assertEquals(
          text,
          ReportReference.parse(" " + text.toLowerCase(Locale.ROOT) + " ").orElseThrow().text());
    }
  }

  @Test
  void shouldCatchEverySingleWrongCharacter() {
    for (String text : some()) {
      for (int i = 0; i < text.length(); i++) {
        for (char other : CHARACTERS.toCharArray()) {
          if (other != text.charAt(i)) {
            String wrong = text.substring(0, i) + other + text.substring(i + 1);
            assertFalse(ReportReference.parse(wrong).isPresent(), wrong);
          }
        }
      }
    }
  }

  @Test
  void shouldCatchEverySwapOfNeighbours() {
    for (String text : some()) {
      String plain = text.replace("-", "");
      for (int i = 0; i < plain.length() - 1; i++) {
        if (plain.charAt(i) != plain.charAt(i + 1)) {
          String swapped =
              plain.substring(0, i)
                  + plain.charAt(i + 1)
                  + plain.charAt(i)
                  + plain.substring(i + 2);
          int end = swapped.length() - 1;
          String wrong =
              swapped.substring(0, 2)
                  + '-'
                  + swapped.substring(2, 6)
                  + '-'
                  + swapped.substring(6, end)
                  + '-'
                  + swapped.substring(end);
          assertFalse(ReportReference.parse(wrong).isPresent(), wrong);
        }
      }
    }
  }

  @Test
  void shouldLeaveOutAboutOneNumberInThirtySeven() {
    long without =
        LongStream.rangeClosed(1, 3_700)
            .filter(number -> ReportReference.of(2026, number).isEmpty())
            .count();

    assertTrue(without > 50 && without < 150, "left out of 3,700: " + without);
  }

  @Test
  void shouldRefuseOtherForms() {
    for (String text : List.of("", "BR-2026-000123", "BR-2026-00012-A", "XX-2026-000123-A")) {
      assertThrows(IllegalArgumentException.class, () -> new ReportReference(text));
    }
  }
}
