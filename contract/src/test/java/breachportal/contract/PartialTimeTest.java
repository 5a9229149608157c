package breachportal.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import breachportal.contract.breach.PartialTime;
import breachportal.contract.breach.PartialTime.Precision;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialTimeTest {

  private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

  @ParameterizedTest
  @CsvSource({
    "2016, YEAR, 2015-12-31T17:00:00Z, 2016-12-31T17:00:00Z",
    "2016-02, MONTH, 2016-01-31T17:00:00Z, 2016-02-29T17:00:00Z",
    "2016-02-29, DAY, 2016-02-28T17:00:00Z, 2016-02-29T17:00:00Z",
    "2016-02-29T23:59:00+07:00, INSTANT, 2016-02-29T16:59:00Z, 2016-02-29T16:59:00Z",
    "2016-02-29T16:59:00Z, INSTANT, 2016-02-29T16:59:00Z, 2016-02-29T16:59:00Z",
  })
  void shouldMeanTheDaysOfTheReadersZone(
      String text, Precision precision, Instant earliest, Instant end) {
    PartialTime time = new PartialTime(text);
    assertEquals(precision, time.precision());
    assertEquals(earliest, time.earliest(HANOI));
    assertEquals(end, time.end(HANOI));
    assertEquals(text, time.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "16", "2016-13", "2015-02-29", "2016-3", "2016-02-29T10:00", "28/03/2016"})
  void shouldRefuseWhatIsNoTime(String text) {
    assertThrows(DateTimeException.class, () -> new PartialTime(text));
  }

  @Test
  void shouldSortByWhatItCanMean() {
    assertEquals(new PartialTime("2016").end(HANOI), new PartialTime("2017-01").earliest(HANOI));
  }
}
