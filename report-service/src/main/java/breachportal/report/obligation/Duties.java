package breachportal.report.obligation;

import breachportal.api.id.Ids;
import breachportal.contract.notice.BreachNotice.DutyOfNotice;
import breachportal.contract.report.DutyRule;
import breachportal.contract.report.Obligation;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The duties of reports.
@ApplicationScoped
public class Duties implements PanacheRepositoryBase<Duty, UUID> {

  private static final Comparator<Duty> NEAREST_FIRST =
      Comparator.comparing(Duty::dueAt).thenComparing(Duty::ruleId);

  @Inject DutyRules rules;
  @Inject DutyTimers timers;

  /// @param reportId a report
  /// @return its duties that have not lapsed, the nearest first
  public List<Obligation> obligationsOf(UUID reportId) {
    return obligations(current(of(reportId)));
  }

  /// @param reportId a report
  /// @return when its duties were met, by the rule's short name
  public Map<String, Instant> metAt(UUID reportId) {
    Map<String, Instant> metAt = new HashMap<>();
    for (Duty duty : of(reportId)) {
      Instant met = duty.metAt();
      if (met != null) {
        metAt.put(duty.ruleId(), met);
      }
    }
    return metAt;
  }

  /// Brings the duties of a report in line with the plan of a filing, and their timers too.
  ///
  /// @param reportId the report
  /// @param organisationId whose it is
  /// @param plan the plan
  /// @param lateReason why it is late, where it is
  /// @param at when it is filed
  /// @return the duties that have not lapsed, the nearest first
  public List<Duty> follow(
      UUID reportId, UUID organisationId, DutyPlan plan, @Nullable String lateReason, Instant at) {
    List<Duty> all = inLine(reportId, organisationId, plan, at);
    Set<String> metNow =
        plan.duties().stream()
            .filter(DutyPlan.PlannedDuty::metNow)
            .map(planned -> planned.owed().rule().id())
            .collect(Collectors.toSet());
    all.stream()
        .filter(duty -> metNow.contains(duty.ruleId()))
        .forEach(duty -> duty.meet(at, lateReason));
    return withTimers(all, at);
  }

  /// Brings the duties of a report that was never filed in line with what its draft says, so that
  /// the clock runs and reminds from the moment at which the detection is known.
  ///
  /// @param reportId the report
  /// @param organisationId whose it is
  /// @param plan what filing it would bring
  /// @param at when it is saved
  public void foresee(UUID reportId, UUID organisationId, DutyPlan plan, Instant at) {
    var unused = withTimers(inLine(reportId, organisationId, plan, at), at);
  }

  private List<Duty> inLine(UUID reportId, UUID organisationId, DutyPlan plan, Instant at) {
    Map<String, Duty> known =
        of(reportId).stream().collect(Collectors.toMap(Duty::ruleId, Function.identity()));
    List<Duty> all = new ArrayList<>();
    for (DutyPlan.PlannedDuty planned : plan.duties()) {
      Duty duty = known.remove(planned.owed().rule().id());
      if (duty == null) {
        duty = new Duty(Ids.next(), reportId, organisationId, planned);
        persist(duty);
      } else {
        duty.follow(planned);
      }
      all.add(duty);
    }
    known.values().forEach(duty -> duty.lapse(at));
    all.addAll(known.values());
    return all;
  }

  private List<Duty> withTimers(List<Duty> duties, Instant at) {
    flush();
    timers.follow(duties, at);
    return current(duties);
  }

  /// Ends what is still owed: the report was withdrawn.
  ///
  /// @param reportId the report
  /// @param at when
  /// @return the duties that were met before
  public List<Duty> lapse(UUID reportId, Instant at) {
    List<Duty> duties = of(reportId);
    duties.forEach(duty -> duty.lapse(at));
    return withTimers(duties, at);
  }

  /// @param duties duties
  /// @return the same as others get to see them
  public List<Obligation> obligations(List<Duty> duties) {
    Map<String, DutyRule> byId = rulesById();
    return duties.stream().map(duty -> duty.toObligation(rule(byId, duty))).toList();
  }

  /// @param duties duties
  /// @param acknowledged when authorities acknowledged the report
  /// @return the same as a notice lists them
  public List<DutyOfNotice> forNotice(List<Duty> duties, Map<UUID, Instant> acknowledged) {
    Map<String, DutyRule> byId = rulesById();
    return duties.stream()
        .map(
            duty ->
                duty.toDutyOfNotice(
                    rule(byId, duty),
                    duty.authorityId() == null ? null : acknowledged.get(duty.authorityId())))
        .toList();
  }

  private List<Duty> of(UUID reportId) {
    return list("reportId", reportId);
  }

  private static List<Duty> current(List<Duty> duties) {
    return duties.stream().filter(duty -> !duty.isLapsed()).sorted(NEAREST_FIRST).toList();
  }

  private Map<String, DutyRule> rulesById() {
    return rules.all().stream().collect(Collectors.toMap(DutyRule::id, Function.identity()));
  }

  private static DutyRule rule(Map<String, DutyRule> byId, Duty duty) {
    DutyRule rule = byId.get(duty.ruleId());
    if (rule == null) {
      throw new IllegalStateException("a duty without its rule: " + duty.ruleId());
    }
    return rule;
  }
}
