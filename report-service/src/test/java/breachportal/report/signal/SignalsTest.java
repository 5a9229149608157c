package breachportal.report.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalsTest {

  @ParameterizedTest
  @CsvSource({
    "https://www.Market.example/offer/7/, market.example/offer/7",
    "market.example/offer/7#, market.example/offer/7",
    "' HTTP://market.example/offer/7 ', market.example/offer/7",
    "@Seller88, @seller88"
  })
  void shouldFoldAddressesToOneWriting(String typed, String folded) {
    assertThat(Signals.address(typed)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource({
    "Công ty TNHH Giao Nhanh, giao nhanh",
    "GIAO NHANH Co. Ltd, giao nhanh",
    "Nhanh Giao JSC, giao nhanh",
    "上海速运公司, 上海速运公司"
  })
  void shouldFoldPartnersToOneWriting(String typed, String folded) {
    assertThat(Signals.partner(typed)).isEqualTo(folded);
  }
}
