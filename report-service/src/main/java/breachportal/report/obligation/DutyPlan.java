package breachportal.report.obligation;

import breachportal.contract.breach.Phase;
import breachportal.contract.organisation.Authority;
import breachportal.contract.report.DutyRule;
import breachportal.report.obligation.DutyPolicy.DutyOwed;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What one filing does for the duties of a report: which there are, who is told, which it meets.
/// Pure.
///
/// A filing meets a duty when the duty's authority gets its notice and the filing's phase is the
/// duty's or a later one. Where no authority of the rule's kind and country is entered, the portal
/// can't tell it: the duty stays open, for the company to meet by other means.
///
/// @param duties the duties, the nearest first
public record DutyPlan(List<PlannedDuty> duties) {

  /// One duty of the plan.
  ///
  /// @param owed the duty
  /// @param authority whom to tell; null when none is entered
  /// @param metNow whether this filing meets it
  /// @param late whether it does so after it was due
  public record PlannedDuty(
      DutyOwed owed, @Nullable Authority authority, boolean metNow, boolean late) {}

  /// @param rules the rules in force when the breach was detected
  /// @param facts the breach
  /// @param filing which filing, and what came before it
  /// @param authorities all authorities
  /// @return the plan
  public static DutyPlan of(
      List<DutyRule> rules, BreachFacts facts, Filing filing, List<Authority> authorities) {
    Map<String, Instant> metAt = new HashMap<>(filing.metBefore());
    for (DutyOwed owed : DutyPolicy.dutiesOf(rules, facts, metAt)) {
      if (meets(filing, owed.rule(), authority(owed.rule(), facts, authorities))) {
        metAt.putIfAbsent(owed.rule().id(), filing.at());
      }
    }
    return new DutyPlan(
        DutyPolicy.dutiesOf(rules, facts, metAt).stream()
            .map(owed -> planned(owed, filing, authority(owed.rule(), facts, authorities)))
            .toList());
  }

  /// @param rules the rules in force when the breach was detected
  /// @param facts the breach
  /// @param authorities all authorities
  /// @return the plan of a report that was never filed: it meets nothing yet
  public static DutyPlan foreseen(
      List<DutyRule> rules, BreachFacts facts, List<Authority> authorities) {
    return new DutyPlan(
        DutyPolicy.dutiesOf(rules, facts, Map.of()).stream()
            .map(
                owed ->
                    new PlannedDuty(
                        owed,
                        authority(owed.rule(), facts, authorities).orElse(null),
                        false,
                        false))
            .toList());
  }

  /// One filing.
  ///
  /// @param phase which
  /// @param at when
  /// @param metBefore when duties were met before it, by the rule's short name
  public record Filing(Phase phase, Instant at, Map<String, Instant> metBefore) {}

  /// @return whether a duty is met late whose rule asks for the reason
  public boolean asksForLateReason() {
    return duties.stream()
        .anyMatch(duty -> duty.metNow() && duty.late() && duty.owed().rule().lateReasonRequired());
  }

  private static PlannedDuty planned(DutyOwed owed, Filing filing, Optional<Authority> authority) {
    boolean metNow = meets(filing, owed.rule(), authority);
    return new PlannedDuty(
        owed, authority.orElse(null), metNow, metNow && filing.at().isAfter(owed.dueAt()));
  }

  private static boolean meets(Filing filing, DutyRule rule, Optional<Authority> authority) {
    return authority.isPresent()
        && filing.phase().compareTo(rule.phase()) >= 0
        && !filing.metBefore().containsKey(rule.id());
  }

  private static Optional<Authority> authority(
      DutyRule rule, BreachFacts facts, List<Authority> authorities) {
    Set<String> countries = countries(rule, facts);
    return authorities.stream()
        .filter(each -> each.kind() == rule.authorityKind() && countries.contains(each.country()))
        .findFirst();
  }

  /// A rule that names no country means the authority at the organisation's seat where the rule
  /// binds that country, else one where the people live.
  private static Set<String> countries(DutyRule rule, BreachFacts facts) {
    String seat = facts.organisationCountry();
    if (rule.authorityCountry() != null) {
      return Set.of(rule.authorityCountry());
    }
    if (rule.binds().organisationCountries().contains(seat)) {
      return Set.of(seat);
    }
    return facts.peopleCountries().stream()
        .filter(rule.binds().peopleCountries()::contains)
        .collect(Collectors.toSet());
  }
}
