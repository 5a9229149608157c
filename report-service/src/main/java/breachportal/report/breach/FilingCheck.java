package breachportal.report.breach;

import breachportal.contract.breach.ReportContent;
import breachportal.contract.organisation.Organisation;
import breachportal.report.authority.Authorities;
import breachportal.report.authority.Provinces;
import breachportal.report.obligation.BreachFacts;
import breachportal.report.obligation.Duties;
import breachportal.report.obligation.DutyPlan;
import breachportal.report.obligation.DutyRules;
import breachportal.report.organisation.Organisations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Looks at a draft as filing would: what it would refuse, and what it would mean for the duties.
@ApplicationScoped
class FilingCheck {

  @Inject Organisations organisations;
  @Inject Provinces provinces;
  @Inject Authorities authorities;
  @Inject DutyRules rules;
  @Inject Duties duties;

  /// @param content what is filled in
  /// @param now when it is saved
  void refuseWrong(ReportContent content, Instant now) {
    FieldErrors errors = new FieldErrors();
    DraftRules.check(content, now, provinces::codeOf, errors);
    errors.refuseAny();
  }

  /// @param report the report
  /// @param content what would be filed
  /// @param now when
  /// @return what filing would refuse; empty when it is ready
  FieldErrors errors(BreachReport report, ReportContent content, Instant now) {
    FieldErrors errors = new FieldErrors();
    DraftRules.check(content, now, provinces::codeOf, errors);
    FilingRules.check(content, report.revision(), errors);
    String reason = Objects.requireNonNullElse(content.lateReason(), "");
    if (reason.isBlank() && plan(report, content, now).asksForLateReason()) {
      errors.add("lateReason", "required_when_late", "It is late: the law asks why.");
    }
    return errors;
  }

  /// @param report the report
  /// @param content what would be filed
  /// @param now when
  /// @return what filing would mean for the duties
  DutyPlan plan(BreachReport report, ReportContent content, Instant now) {
    Instant detectedAt = detectedAt(content);
    if (content.phase() == null || detectedAt == null) {
      return new DutyPlan(List.of());
    }
    return DutyPlan.of(
        rules.inForceAt(detectedAt),
        facts(report, content),
        new DutyPlan.Filing(content.phase(), now, duties.metAt(report.id())),
        authorities.all());
  }

  /// @param report a report that was never filed
  /// @param content what its draft says
  /// @return the duties that it would bring; none while the detection is not known
  DutyPlan foreseen(BreachReport report, ReportContent content) {
    Instant detectedAt = detectedAt(content);
    return detectedAt == null
        ? new DutyPlan(List.of())
        : DutyPlan.foreseen(rules.inForceAt(detectedAt), facts(report, content), authorities.all());
  }

  private BreachFacts facts(BreachReport report, ReportContent content) {
    Organisation organisation = organisations.findById(report.organisationId()).toOrganisation();
    return BreachFacts.of(content, organisation.country(), organisation.sector());
  }

  private static @Nullable Instant detectedAt(ReportContent content) {
    return content.timeline() == null ? null : content.timeline().detectedAt();
  }
}
