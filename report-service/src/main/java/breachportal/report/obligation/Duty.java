package breachportal.report.obligation;

import breachportal.contract.breach.ClockStart;
import breachportal.contract.breach.Phase;
import breachportal.contract.notice.BreachNotice.DutyOfNotice;
import breachportal.contract.report.DutyRule;
import breachportal.contract.report.Obligation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One duty of one report, as it is kept. Never deleted: a duty that no longer binds lapses.
@Entity
@Table(name = "obligation")
public class Duty {

  @Id private UUID id;

  @Column(name = "report_id")
  private UUID reportId;

  @Column(name = "organisation_id")
  private UUID organisationId;

  @Column(name = "rule_id")
  private String ruleId;

  @Column(name = "authority_id")
  private @Nullable UUID authorityId;

  @Column(name = "authority_name")
  private String authorityName;

  @Column
  @Enumerated(EnumType.STRING)
  private Phase phase;

  @Column(name = "clock_start")
  @Enumerated(EnumType.STRING)
  private ClockStart clockStart;

  @Column(name = "clock_started_at")
  private Instant clockStartedAt;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "met_at")
  private @Nullable Instant metAt;

  @Column(name = "late_reason")
  private @Nullable String lateReason;

  @Column(name = "lapsed_at")
  private @Nullable Instant lapsedAt;

  @Column(name = "tell_people")
  private boolean tellPeople;

  /// For Hibernate.
  Duty() {}

  Duty(UUID id, UUID reportId, UUID organisationId, DutyPlan.PlannedDuty planned) {
    this.id = id;
    this.reportId = reportId;
    this.organisationId = organisationId;
    this.ruleId = planned.owed().rule().id();
    follow(planned);
  }

  /// Takes over what a newer plan says; a duty that was met stays as it was.
  final void follow(DutyPlan.PlannedDuty planned) {
    if (metAt != null) {
      return;
    }
    DutyRule rule = planned.owed().rule();
    authorityId = planned.authority() == null ? null : planned.authority().id();
    authorityName = planned.authority() == null ? rule.authorityName() : planned.authority().name();
    phase = rule.phase();
    clockStart = rule.clock();
    clockStartedAt = planned.owed().clockStartedAt();
    dueAt = planned.owed().dueAt();
    tellPeople = rule.tellPeople();
    lapsedAt = null;
  }

  void meet(Instant at, @Nullable String reasonWhenLate) {
    metAt = at;
    lateReason = at.isAfter(dueAt) ? reasonWhenLate : null;
  }

  void lapse(Instant at) {
    if (metAt == null && lapsedAt == null) {
      lapsedAt = at;
    }
  }

  boolean isLapsed() {
    return lapsedAt != null;
  }

  boolean isOpen() {
    return metAt == null && lapsedAt == null;
  }

  UUID id() {
    return id;
  }

  String ruleId() {
    return ruleId;
  }

  @Nullable Instant metAt() {
    return metAt;
  }

  Instant dueAt() {
    return dueAt;
  }

  /// @return the authority that is told; null when none is entered
  public @Nullable UUID authorityId() {
    return authorityId;
  }

  /// @param rule its rule
  /// @return the duty as others get to see it
  Obligation toObligation(DutyRule rule) {
    return new Obligation(
        id,
        rule.regime(),
        rule.source(),
        authorityName,
        phase,
        clockStart,
        clockStartedAt,
        dueAt,
        metAt,
        tellPeople,
        lateReason);
  }

  DutyOfNotice toDutyOfNotice(DutyRule rule, @Nullable Instant acknowledgedAt) {
    return new DutyOfNotice(
        rule.regime(), authorityName, clockStart, dueAt, metAt, acknowledgedAt, lateReason);
  }
}
