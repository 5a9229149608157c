package breachportal.report.obligation;

import breachportal.contract.breach.PartialTime;
import breachportal.contract.breach.Timeline;
import breachportal.contract.report.DutyRule;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decides which duties a breach brings and when each is due. Pure: rules, facts and instants go
/// in, duties come out.
///
/// The rules given are those in force at the instant of detection, so a law that changes later
/// leaves a breach alone. Durations are exact; only a rule worded in months counts in calendar
/// months of its zone.
public final class DutyPolicy {

  private DutyPolicy() {}

  /// One duty of a breach.
  ///
  /// @param rule the rule that asks for it
  /// @param clockStartedAt when its time began to run
  /// @param dueAt by when
  public record DutyOwed(DutyRule rule, Instant clockStartedAt, Instant dueAt) {}

  /// @param rules the rules in force when the breach was detected
  /// @param facts the breach
  /// @param metAt when rules of this report's duties were met, by the rule's short name
  /// @return the duties, the nearest first; none while the instant of detection is not known
  public static List<DutyOwed> dutiesOf(
      List<DutyRule> rules, BreachFacts facts, Map<String, Instant> metAt) {
    Instant detectedAt = facts.timeline().detectedAt();
    if (detectedAt == null) {
      return List.of();
    }
    Map<String, Instant> previousEnd = new HashMap<>();
    List<DutyOwed> duties = new ArrayList<>();
    for (DutyRule rule : inOrderOfFollowing(rules)) {
      if (binds(rule.binds(), facts)) {
        clockStart(rule, facts.timeline(), detectedAt, previousEnd)
            .ifPresent(
                start -> {
                  Instant dueAt = due(rule, start);
                  duties.add(new DutyOwed(rule, start, dueAt));
                  previousEnd.put(rule.id(), metAt.getOrDefault(rule.id(), dueAt));
                });
      }
    }
    duties.sort(Comparator.comparing(DutyOwed::dueAt).thenComparing(duty -> duty.rule().id()));
    return List.copyOf(duties);
  }

  /// A month ends at the hour at which it began, on the same day of the next month or on that
  /// month's last. That is on the day on which Regulation (EEC, Euratom) 1182/71, art. 3 (2) (c)
  /// lets it end, and never later in it.
  ///
  /// @param rule a rule
  /// @param start when its clock started
  /// @return by when its duty is due
  static Instant due(DutyRule rule, Instant start) {
    if (rule.dueMonths() != null) {
      return start.atZone(ZoneId.of(rule.zone())).plusMonths(rule.dueMonths()).toInstant();
    }
    return start.plusSeconds(rule.dueSeconds() == null ? 0 : rule.dueSeconds());
  }

  private static List<DutyRule> inOrderOfFollowing(List<DutyRule> rules) {
    return rules.stream().sorted(Comparator.comparing(rule -> rule.follows() != null)).toList();
  }

  /// Until the phase before is met, its deadline stands for its end: the latest that it may be.
  private static Optional<Instant> clockStart(
      DutyRule rule, Timeline timeline, Instant detectedAt, Map<String, Instant> previousEnd) {
    return switch (rule.clock()) {
      case DETECTED -> Optional.of(detectedAt);
      case AWARE -> Optional.of(orElse(timeline.awareAt(), detectedAt));
      case OCCURRED -> Optional.of(occurred(timeline, rule, detectedAt));
      case PREVIOUS_PHASE -> Optional.ofNullable(previousEnd.get(rule.follows()));
    };
  }

  /// The earliest instant that it can have been: a partial time never buys time. Where nothing is
  /// known the detection stands for it.
  private static Instant occurred(Timeline timeline, DutyRule rule, Instant detectedAt) {
    PartialTime from = timeline.occurredFrom();
    return from == null ? detectedAt : from.earliest(ZoneId.of(rule.zone()));
  }

  private static Instant orElse(@Nullable Instant instant, Instant otherwise) {
    return instant == null ? otherwise : instant;
  }

  private static boolean binds(DutyRule.Conditions rule, BreachFacts facts) {
    return bindsPlace(rule, facts)
        && asks(rule.reporterRoles(), facts.reporterRole())
        && asks(rule.sectors(), facts.sector())
        && bindsData(rule, facts)
        && (rule.criticalInfrastructure() == null
            || rule.criticalInfrastructure() == facts.criticalInfrastructure())
        && (rule.peopleMin() == null || facts.peopleAtMost() >= rule.peopleMin());
  }

  private static boolean bindsPlace(DutyRule.Conditions rule, BreachFacts facts) {
    if (rule.organisationCountries().isEmpty() && rule.peopleCountries().isEmpty()) {
      return true;
    }
    return rule.organisationCountries().contains(facts.organisationCountry())
        || rule.peopleCountries().stream().anyMatch(facts.peopleCountries()::contains);
  }

  private static boolean bindsData(DutyRule.Conditions rule, BreachFacts facts) {
    return rule.dataCategories().isEmpty()
        || rule.dataCategories().stream().anyMatch(facts.categories()::contains)
        || (rule.orSensitiveData() && facts.sensitive());
  }

  private static <T> boolean asks(List<T> allowed, @Nullable T value) {
    return allowed.isEmpty() || (value != null && allowed.contains(value));
  }
}
