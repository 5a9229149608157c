package breachportal.notification.campaign;

import breachportal.api.id.Ids;
import breachportal.api.identity.Caller;
import breachportal.api.problem.Conflict;
import breachportal.api.problem.FieldsRefused;
import breachportal.api.problem.NotFound;
import breachportal.contract.campaign.HoldRequest;
import breachportal.contract.campaign.HoldScope;
import breachportal.contract.campaign.Telling.PoliceHold;
import breachportal.notification.campaign.Holds.Placed;
import breachportal.store.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Stops the telling of a report's people, and lets it go on.
///
/// Only the authorities that the report's notices went to can; each can release its own holds. What
/// is held as one, all tellings of a company, is released as one.
@ApplicationScoped
class HoldTelling {
  @Inject Holds holds;
  @Inject ReportHolds reportHolds;
  @Inject CompanyHolds companyHolds;
  @Inject HoldEnds ends;
  @Inject AuditTrail audit;
  @Inject InstantSource time;
  @Inject CampaignSettings settings;

  /// @param reportReference the report
  /// @param officer who holds
  /// @param request why and until when
  /// @return the hold; at most the letters in hand at this moment still leave
  /// @throws NotFound when the officer's authority has no notice of the report
  /// @throws FieldsRefused when its end is out of reach, or it is not known whose report it is
  @Transactional
  PoliceHold hold(String reportReference, Caller officer, HoldRequest request) {
    Instant now = time.instant();
    Holds.Authority authority =
        holds.routed(reportReference, officer.authority()).orElseThrow(NotFound::new);
    mustBeSoon(request.until(), now);
    PoliceHold hold =
        new PoliceHold(
            Ids.next(),
            authority.id(),
            authority.name(),
            officer.name(),
            request.ground().strip(),
            now,
            request.until(),
            null,
            null,
            Objects.requireNonNullElse(request.scope(), HoldScope.REPORT));
    if (hold.scope() == HoldScope.COMPANY) {
      UUID company =
          companyHolds.companyOf(reportReference, authority.id()).orElseThrow(HoldTelling::nobodys);
      companyHolds.place(company, reportReference, hold);
    } else {
      reportHolds.place(reportReference, hold, null);
    }
    audit.append("telling.held", "telling/" + reportReference, "until " + hold.until());
    return hold;
  }

  /// @param reportReference the report
  /// @param holdId one of its holds
  /// @param officer who releases it
  /// @throws NotFound when it is no hold of the officer's authority
  @Transactional
  void release(String reportReference, UUID holdId, Caller officer) {
    boolean own =
        holds.of(reportReference).stream()
            .anyMatch(
                hold -> hold.id().equals(holdId) && hold.authorityId().equals(officer.authority()));
    if (!own) {
      throw new NotFound();
    }
    List<Placed> together = companyHolds.setOf(holdId);
    if (together.stream().noneMatch(each -> each.hold().id().equals(holdId))) {
      throw new Conflict("hold-released", "The hold has ended before.");
    }
    for (Placed each : together) {
      if (reportHolds.end(each.reportReference(), each.hold().id(), officer.name())) {
        ends.forget(each.hold().id());
        audit.append(
            "telling.released", "telling/" + each.reportReference(), "hold/" + each.hold().id());
      }
    }
  }

  /// Ends a hold whose time is over; takes part in the transaction.
  void endByItself(UUID holdId) {
    String reportReference = holds.reportOf(holdId).orElseThrow();
    if (reportHolds.end(reportReference, holdId, null)) {
      audit.append("telling.hold_ended", "telling/" + reportReference, "hold/" + holdId);
    }
  }

  private static FieldsRefused nobodys() {
    return new FieldsRefused(
        "scope", "company_known", "The notice does not say whose report it is: hold the report.");
  }

  private void mustBeSoon(Instant until, Instant now) {
    if (!until.isAfter(now)) {
      throw new FieldsRefused("until", "future", "The hold must end in the future.");
    }
    if (until.isAfter(now.plus(settings.longestHold()))) {
      throw new FieldsRefused(
          "until",
          "not_too_long",
          "A hold lasts %d days at most; it can be placed again."
              .formatted(settings.longestHold().toDays()));
    }
  }
}
