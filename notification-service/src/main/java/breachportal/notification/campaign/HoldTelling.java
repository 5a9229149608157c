package breachportal.notification.campaign;

import breachportal.api.id.Ids;
import breachportal.api.identity.Caller;
import breachportal.api.problem.Conflict;
import breachportal.api.problem.FieldsRefused;
import breachportal.api.problem.NotFound;
import breachportal.contract.campaign.HoldRequest;
import breachportal.contract.campaign.Telling.PoliceHold;
import breachportal.store.audit.AuditTrail;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Stops the telling of a report's people, and lets it go on.
///
/// Only the authorities that the report's notices went to can; each can release its own holds. A
/// campaign goes on once no hold is left on its report.
@ApplicationScoped
class HoldTelling {
  @Inject DataSource source;
  @Inject Holds holds;
  @Inject HoldEnds ends;
  @Inject CampaignTurns turns;
  @Inject AuditTrail audit;
  @Inject InstantSource time;
  @Inject CampaignSettings settings;

  /// @param reportReference the report
  /// @param officer who holds
  /// @param request why and until when
  /// @return the hold; at most the letters in hand at this moment still leave
  /// @throws NotFound when the officer's authority has no notice of the report
  @Transactional
  PoliceHold hold(String reportReference, Caller officer, HoldRequest request) {
    Instant now = time.instant();
    Holds.Authority authority =
        holds.routed(reportReference, officer.authority()).orElseThrow(NotFound::new);
    mustBeSoon(request.until(), now);
    Optional<Instant> before = holds.lockedEnd(reportReference);
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
            null);
    holds.add(reportReference, hold);
    ends.schedule(hold.id(), hold.until());
    if (before.isEmpty() || before.get().isBefore(hold.until())) {
      holdCampaigns(reportReference, hold.until());
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
    if (!end(reportReference, holdId, officer.name())) {
      throw new Conflict("hold-released", "The hold has ended before.");
    }
    ends.forget(holdId);
    audit.append("telling.released", "telling/" + reportReference, "hold/" + holdId);
  }

  /// Ends a hold whose time is over; takes part in the transaction.
  void endByItself(UUID holdId) {
    String reportReference = holds.reportOf(holdId).orElseThrow();
    if (end(reportReference, holdId, null)) {
      audit.append("telling.hold_ended", "telling/" + reportReference, "hold/" + holdId);
    }
  }

  private boolean end(String reportReference, UUID holdId, @Nullable String by) {
    var unused = holds.lockedEnd(reportReference);
    boolean held = holds.release(holdId, time.instant(), by);
    Optional<Instant> left = holds.lockedEnd(reportReference);
    holdCampaigns(reportReference, left.orElse(null));
    if (left.isEmpty()) {
      runningOf(reportReference).forEach(turns::resume);
    }
    return held;
  }

  private void holdCampaigns(String reportReference, @Nullable Instant until) {
    Sql.on(source)
        .update(
            """
            update campaign set held_until = ?, version = version + 1
            where report_reference = ? and not drill
            """,
            until,
            reportReference);
  }

  private Iterable<UUID> runningOf(String reportReference) {
    return Sql.on(source)
        .query(
            "select id from campaign where report_reference = ? and state = 'running'",
            row -> row.getObject(1, UUID.class),
            reportReference);
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
