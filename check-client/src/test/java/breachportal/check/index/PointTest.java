package breachportal.check.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointTest {

  /// Made with OpenSSL's command line; docs/adr/0019 holds them for other clients.
  @ParameterizedTest
  @CsvSource({
    "0, ae24143fffa781f6a84bfd3a6c332144",
    "1, f02e06249a4f8a500929dd9572bfb150",
    "258, 48043b686917613d1c0fda402f3ebb98"
  })
  void shouldMakeTheMasksOfTheVector(int position, String mask) {
    byte[] x = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");

    byte[] made = Point.ofBytes(x).masks(7, position).array();

    assertEquals(mask, HexFormat.of().formatHex(made));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 0", "4, 6", "16, 25790"})
  void shouldTakeItsBucketFromTheFirstBits(int bits, int bucket) {
    byte[] output = new byte[64];
    for (int i = 0; i < output.length; i++) {
      output[i] = (byte) i;
    }

    assertEquals(bucket, Point.of(output).bucket(bits));
  }
}
