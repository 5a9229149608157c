package breachportal.report.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxCodeTest {

  @ParameterizedTest
  @CsvSource({
    "0100233488, 0100233488",
    "0314409058-002, 0314409058002",
    "0314409058002, 0314409058002",
    "01 00 233 488, 0100233488"
  })
  void shouldTakeCodesWhoseCheckDigitIsRight(String text, String canonical) {
    assertThat(TaxCode.canonical(text)).contains(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0100233480",
        "010023348",
        "01002334888",
        "0314409058000",
        "0314409058-2",
        "A100233488",
        ""
      })
  void shouldRefuseOthers(String text) {
    assertThat(TaxCode.canonical(text)).isEmpty();
  }

  @Test
  void shouldTakeOneCheckDigitInTenAtMost() {
    long valid =
        IntStream.range(0, 10)
            .filter(digit -> TaxCode.canonical("010023348" + digit).isPresent())
            .count();

    assertThat(valid).isEqualTo(1);
  }
}
