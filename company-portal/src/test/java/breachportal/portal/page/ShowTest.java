package breachportal.portal.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import breachportal.contract.breach.Count;
import breachportal.contract.breach.Language;
import breachportal.contract.breach.PartialTime;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ShowTest {

  private static final Instant NOW = Instant.parse("2026-11-21T22:12:00Z");

  @Test
  void shouldShowTimesInTheReadersZoneAndNameIt() {
    assertEquals(
        "Tuesday 24 November 2026, 09:12, Hanoi time",
        Show.time(Instant.parse("2026-11-24T02:12:00Z")));
  }

  @Test
  void shouldSayHowMuchTimeIsLeft() {
    assertEquals("2 days 4 hours left", Show.leftAt(Instant.parse("2026-11-24T02:12:00Z"), NOW));
    assertEquals("1 hour 1 minute left", Show.leftAt(Instant.parse("2026-11-21T23:13:30Z"), NOW));
    assertEquals("1 day left", Show.leftAt(Instant.parse("2026-11-22T22:40:00Z"), NOW));
    assertEquals("less than a minute left", Show.leftAt(NOW.plusSeconds(59), NOW));
    assertEquals("3 hours over", Show.leftAt(Instant.parse("2026-11-21T19:12:00Z"), NOW));
  }

  @Test
  void shouldWriteNumbersAndDaysAsTheLanguageDoes() {
    assertEquals("10,482", Show.grouped(10_482));
    assertEquals("10.482", Show.grouped(10_482, Language.VI));
    assertEquals("10,482", Show.grouped(10_482, Language.ZH_HANS));
    LocalDate day = LocalDate.of(2026, 3, 4);
    assertEquals("4 March 2026", Show.day(day));
    assertEquals("ngày 4 tháng 3 năm 2026", Show.day(day, Language.VI));
    assertEquals("2026年3月4日", Show.day(day, Language.ZH_HANS));
  }

  @Test
  void shouldShowACountAsExactlyAsItIsKnown() {
    assertEquals("not known yet", Show.people(null));
    assertEquals("not known yet", Show.people(new Count(null, null, null)));
    assertEquals("120", Show.people(new Count(100L, 120L, 200L)));
    assertEquals("100 to 2,000", Show.people(new Count(100L, null, 2_000L)));
    assertEquals("at least 100", Show.people(new Count(100L, null, null)));
    assertEquals("at most 2,000", Show.people(new Count(null, null, 2_000L)));
  }

  @Test
  void shouldShowAPartialTimeAsExactlyAsItIsKnown() {
    assertEquals("2016", Show.known(new PartialTime("2016")));
    assertEquals("March 2016", Show.known(new PartialTime("2016-03")));
    assertEquals("28 March 2016", Show.known(new PartialTime("2016-03-28")));
    assertEquals(
        "Monday 28 March 2016, 10:15, Hanoi time",
        Show.known(new PartialTime("2016-03-28T10:15:00+07:00")));
  }

  @Test
  void shouldGroupAFingerprintAsPeopleCompareIt() {
    assertEquals("C3E8 2842 B6CD", Show.inFours("C3E82842B6CD"));
    assertEquals("C3E8 28", Show.inFours("C3E828"));
  }

  @Test
  void shouldCallACountryByItsName() {
    assertEquals("Vietnam", Show.countryName("VN"));
  }
}
