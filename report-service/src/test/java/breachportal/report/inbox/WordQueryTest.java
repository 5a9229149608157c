package breachportal.report.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import breachportal.contract.report.ReportReference;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordQueryTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Tây Ninh             | ('tay') & ('ninh':*)",
        "tay ninh             | ('tay') & ('ninh':*)",
        "ĐÀ NẴNG              | ('da') & ('nang':*)",
        "\"tây ninh\"         | ('tay' <-> 'ninh')",
        "\"tây ninh\" 0519    | ('tay' <-> 'ninh') & ('0519':*)",
        "example.org/offer    | ('example' <-> 'org' <-> 'offer':*)",
        "名单被出售            | ('名单' <-> '单被' <-> '被出' <-> '出售')",
        "售                   | '售':*",
        "a | ('a':*)",
      })
  void shouldAskForFoldedWords(String typed, String query) {
    assertThat(WordQuery.of(typed.strip())).hasValue(query);
  }

  @Test
  void shouldFindAReferenceAsOneWord() {
    String reference = ReportReference.of(2026, 123).orElseThrow().text().toLowerCase(Locale.ROOT);

    assertThat(WordQuery.of(" " + reference + " "))
        .hasValue("'" + reference.replace("-", "") + "'");
  }

  @Test
  void shouldAskNothingWhenThereIsNoWord() {
    assertThat(WordQuery.of("\" ' & | !")).isEmpty();
  }

  @Test
  void shouldStayWithinBounds() {
    String query = WordQuery.of("x ".repeat(100)).orElseThrow();
    assertThat(query.split("&")).hasSize(16);
    assertThat(FoldedWords.runs("y".repeat(3_000)).getFirst().words().getFirst()).hasSize(64);
  }
}
