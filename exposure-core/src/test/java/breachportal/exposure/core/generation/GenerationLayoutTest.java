package breachportal.exposure.core.generation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerationLayoutTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 0",
    "2000, 0",
    "2001, 1",
    "4000, 1",
    "4001, 2",
    "1000000, 9",
    "500000000, 18",
    "2000000000, 20",
    "9000000000, 20"
  })
  void shouldKeepAboutTwoThousandEntriesABucket(long entries, int bits) {
    assertThat(GenerationLayout.bucketBitsFor(entries)).isEqualTo(bits);
  }

  @ParameterizedTest
  @CsvSource({"0, 256", "256, 256", "257, 288", "2100, 2112"})
  void shouldRoundSlotsUp(int fullest, int slots) {
    assertThat(GenerationLayout.slotsFor(fullest)).isEqualTo(slots);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "-1, 0, 0", "-1, 3, 7", "0, 3, 0", "4611686018427387904, 2, 1"})
  void shouldChooseTheBucketByTheFirstBits(long high, int bits, int bucket) {
    assertThat(new GenerationLayout(bits, 256).bucketOf(high)).isEqualTo(bucket);
  }
}
