package breachportal.report.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import breachportal.contract.breach.ClockStart;
import breachportal.contract.breach.PartialTime;
import breachportal.contract.breach.Phase;
import breachportal.contract.breach.Timeline;
import breachportal.contract.organisation.AuthorityKind;
import breachportal.contract.organisation.Sector;
import breachportal.contract.report.DutyRule;
import breachportal.report.obligation.DutyPolicy.DutyOwed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;

/// What holds of every deadline, whatever the zone, the day of the year and the law.
class DutyPolicyPropertiesTest {

  private static final long FROM = Instant.parse("2020-01-01T00:00:00Z").getEpochSecond();
  private static final long UNTIL = Instant.parse("2044-12-31T00:00:00Z").getEpochSecond();
  private static final Instant MONTH_END = Instant.parse("2027-01-26T00:00:00Z");

  /// Hours are exact: a change to summer time or a leap day neither adds nor takes one.
  @Property
  void shouldRunTheHoursOfTheLawOnAnyDayInAnyZone(
      @ForAll("instants") Instant detected,
      @ForAll("zones") ZoneId zone,
      @ForAll @LongRange(max = 2_000) long hours) {
    DutyRule rule = rule("law", ClockStart.DETECTED, zone, hours * 3_600, null, null);

    assertThat(duties(List.of(rule), null, detected))
        .singleElement()
        .satisfies(
            owed -> {
              assertThat(owed.clockStartedAt()).isEqualTo(detected);
              assertThat(Duration.between(detected, owed.dueAt())).hasHours(hours);
            });
  }

  /// A duty worded in months falls on the same day of the month in the law's own zone, or on the
  /// month's last day where there is no such day.
  @Property
  void shouldCountMonthsInTheCalendarOfTheLawsZone(
      @ForAll("instants") Instant detected,
      @ForAll("zones") ZoneId zone,
      @ForAll @IntRange(min = 1, max = 24) int months) {
    DutyRule rule = rule("law", ClockStart.DETECTED, zone, null, months, null);

    ZonedDateTime due = duties(List.of(rule), null, detected).getFirst().dueAt().atZone(zone);

    LocalDate start = detected.atZone(zone).toLocalDate();
    LocalDate month = start.withDayOfMonth(1).plusMonths(months);
    assertThat(due.toLocalDate())
        .isEqualTo(month.withDayOfMonth(Math.min(start.getDayOfMonth(), month.lengthOfMonth())));
  }

  /// A day without an hour never buys time: the clock starts at the first instant that it can mean.
  @Property
  void shouldStartTheClockOfAnOccurrenceNoLaterThanItsDayBegins(
      @ForAll("days") LocalDate day, @ForAll("zones") ZoneId zone) {
    Instant detected = day.plusDays(3).atStartOfDay(zone).toInstant();
    DutyRule rule = rule("law", ClockStart.OCCURRED, zone, 72 * 3_600L, null, null);

    for (String known : List.of(day.toString(), day.toString().substring(0, 7))) {
      DutyOwed owed = duties(List.of(rule), new PartialTime(known), detected).getFirst();
      assertThat(owed.clockStartedAt()).isBeforeOrEqualTo(day.atStartOfDay(zone).toInstant());
      assertThat(owed.dueAt()).isBefore(detected.plus(Duration.ofHours(73)));
    }
  }

  /// At the boundary of two laws a breach is under exactly one of them, and a law that comes later
  /// changes nothing for it.
  @Property
  void shouldPutABreachUnderTheOneLawInForceWhenItWasDetected(
      @ForAll("instants") Instant boundary, @ForAll @LongRange(min = -5, max = 5) long seconds) {
    ZoneId zone = ZoneId.of("Asia/Ho_Chi_Minh");
    DutyRule before =
        valid(
            rule("old", ClockStart.DETECTED, zone, 72 * 3_600L, null, null), Instant.MIN, boundary);
    DutyRule after =
        valid(rule("new", ClockStart.DETECTED, zone, 96 * 3_600L, null, null), boundary, null);
    Instant detected = boundary.plusSeconds(seconds);

    List<DutyOwed> owed = duties(inForceAt(List.of(before, after), detected), null, detected);

    assertThat(owed)
        .singleElement()
        .extracting(duty -> duty.rule().id())
        .isEqualTo(seconds < 0 ? "old" : "new");
    if (seconds < 0) {
      assertThat(duties(inForceAt(List.of(before), detected), null, detected)).isEqualTo(owed);
    }
  }

  /// While the phase before is open its deadline stands for its end; meeting it early brings the
  /// next one's day nearer, never further away. The hour may be a later one on the same day: from
  /// the 30th at six and from the 31st at five, a month ends on the last of February.
  @Property
  void shouldNeverGiveMoreDaysForHavingMetThePhaseBeforeEarly(
      @ForAll("instants") Instant detected, @ForAll @LongRange(max = 72) long metAfterHours) {
    ZoneId zone = ZoneId.of("Europe/Berlin");
    DutyRule first = rule("first", ClockStart.DETECTED, zone, 72 * 3_600L, null, null);
    DutyRule next = rule("next", ClockStart.PREVIOUS_PHASE, zone, null, 1, "first");
    Instant met = detected.plus(Duration.ofHours(metAfterHours));

    Instant open = due(List.of(next, first), detected, Map.of());
    Instant early = due(List.of(next, first), detected, Map.of("first", met));

    assertThat(early.atZone(zone).toLocalDate()).isBeforeOrEqualTo(open.atZone(zone).toLocalDate());
    assertThat(early).isEqualTo(met.atZone(zone).plusMonths(1).toInstant());
  }

  /// The ends of months come often, whose days the next month may not have.
  @Provide
  Arbitrary<Instant> instants() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(FROM, UNTIL).map(Instant::ofEpochSecond),
        Arbitraries.longs()
            .between(
                MONTH_END.getEpochSecond(), MONTH_END.plus(Duration.ofDays(5)).getEpochSecond())
            .map(Instant::ofEpochSecond));
  }

  /// Leap days and the days around a change of the clock come often.
  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.oneOf(
        Arbitraries.of("2024-02-29", "2028-02-29", "2026-03-29", "2026-10-25", "2025-12-31")
            .map(LocalDate::parse),
        Arbitraries.longs()
            .between(LocalDate.of(2020, 1, 1).toEpochDay(), LocalDate.of(2044, 1, 1).toEpochDay())
            .map(LocalDate::ofEpochDay));
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(
            "Asia/Ho_Chi_Minh",
            "Asia/Shanghai",
            "Europe/Berlin",
            "Atlantic/Azores",
            "America/St_Johns",
            "Australia/Lord_Howe",
            "Pacific/Kiritimati")
        .map(ZoneId::of);
  }

  private static Instant due(List<DutyRule> rules, Instant detected, Map<String, Instant> met) {
    return DutyPolicy.dutiesOf(rules, facts(null, detected), met).stream()
        .filter(owed -> owed.rule().id().equals("next"))
        .findFirst()
        .orElseThrow()
        .dueAt();
  }

  private static List<DutyOwed> duties(
      List<DutyRule> rules, @Nullable PartialTime occurred, Instant detected) {
    return DutyPolicy.dutiesOf(rules, facts(occurred, detected), Map.of());
  }

  private static List<DutyRule> inForceAt(List<DutyRule> rules, Instant at) {
    return rules.stream()
        .filter(rule -> !rule.validFrom().isAfter(at))
        .filter(rule -> rule.validUntil() == null || rule.validUntil().isAfter(at))
        .toList();
  }

  private static BreachFacts facts(@Nullable PartialTime occurred, Instant detected) {
    Timeline timeline = new Timeline(occurred, null, null, detected, null, null, null, null, null);
    return new BreachFacts("VN", Sector.OTHER, null, Set.of(), Set.of(), false, false, 0, timeline);
  }

  private static DutyRule rule(
      String id,
      ClockStart clock,
      ZoneId zone,
      @Nullable Long seconds,
      @Nullable Integer months,
      @Nullable String follows) {
    return new DutyRule(
        id,
        id,
        "a law of the tests",
        Instant.EPOCH,
        null,
        zone.getId(),
        new DutyRule.Conditions(
            List.of(), List.of(), List.of(), List.of(), List.of(), false, null, null),
        clock,
        follows,
        seconds,
        months,
        Phase.INITIAL,
        AuthorityKind.NATIONAL_POLICE,
        null,
        "An authority",
        false,
        true);
  }

  private static DutyRule valid(DutyRule rule, Instant from, @Nullable Instant until) {
    return new DutyRule(
        rule.id(),
        rule.regime(),
        rule.source(),
        from,
        until,
        rule.zone(),
        rule.binds(),
        rule.clock(),
        rule.follows(),
        rule.dueSeconds(),
        rule.dueMonths(),
        rule.phase(),
        rule.authorityKind(),
        rule.authorityCountry(),
        rule.authorityName(),
        rule.tellPeople(),
        rule.lateReasonRequired());
  }
}
