package breachportal.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import breachportal.contract.breach.Count;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountTest {

  @ParameterizedTest
  @CsvSource({
    "1, 2, 3, true",
    "2, 2, 2, true",
    ", , , true",
    "1, , 3, true",
    ", 2, , true",
    "3, 2, , false",
    ", 4, 3, false",
    "4, , 3, false",
    "0, 10000000000000, 10000000000000, true",
  })
  void shouldStandInOrderAsFarAsGiven(Long min, Long best, Long max, boolean inOrder) {
    assertEquals(inOrder, new Count(min, best, max).inOrder());
  }
}
