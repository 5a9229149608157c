package breachportal.exposure.core.generation;

import static org.assertj.core.api.Assertions.assertThat;

import breachportal.exposure.core.run.Point;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryMaskTest {

  /// Made with OpenSSL's command line; docs/adr/0019 holds them for other clients.
  @ParameterizedTest
  @CsvSource({
    "0, ae24143fffa781f6a84bfd3a6c332144",
    "1, f02e06249a4f8a500929dd9572bfb150",
    "258, 48043b686917613d1c0fda402f3ebb98"
  })
  void shouldMakeTheMasksOfTheVector(int position, String mask) {
    Point point = Point.of(HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f"));

    byte[] made = new byte[Point.BYTES];
    new EntryMask(7).at(point, position).writeTo(made);

    assertThat(HexFormat.of().formatHex(made)).isEqualTo(mask);
  }
}
