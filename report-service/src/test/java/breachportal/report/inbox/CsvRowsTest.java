package breachportal.report.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+84 24", "-2", "@SUM(A1)", "\t=1", "\r=1"})
  void shouldNeverWriteAFormula(String cell) {
    assertThat(CsvRows.cell(cell)).startsWith("\"'").endsWith("\"");
  }

  @Test
  void shouldQuoteWhatWouldEndACell() {
    assertThat(CsvRows.cell("Sao Mai, \"Corp\"\nHà Nội"))
        .isEqualTo("\"Sao Mai, \"\"Corp\"\"\nHà Nội\"");
    assertThat(CsvRows.cell("Sao Mai")).isEqualTo("Sao Mai");
    assertThat(CsvRows.cell(null)).isEmpty();
  }
}
