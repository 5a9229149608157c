package breachportal.notification.campaign;

import breachportal.contract.campaign.Telling.PoliceHold;
import breachportal.notification.campaign.Holds.HoldSet;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Puts holds on single reports and takes them off, with all that follows for their campaigns: they
/// go on once no hold is left. All methods take part in the transaction.
@ApplicationScoped
class ReportHolds {
  @Inject DataSource source;
  @Inject Holds holds;
  @Inject HoldEnds ends;
  @Inject CampaignTurns turns;
  @Inject InstantSource time;

  /// @param reportReference the report
  /// @param hold the hold
  /// @param set what it is one of, when more than this report is held
  void place(String reportReference, PoliceHold hold, @Nullable HoldSet set) {
    Optional<Instant> before = holds.lockedEnd(reportReference);
    holds.add(reportReference, hold, set);
    ends.schedule(hold.id(), hold.until());
    if (before.isEmpty() || before.get().isBefore(hold.until())) {
      holdCampaigns(reportReference, hold.until());
    }
  }

  /// @param reportReference the report
  /// @param holdId one of its holds
  /// @param by who ends it; null when it ends by itself
  /// @return whether it held until now
  boolean end(String reportReference, UUID holdId, @Nullable String by) {
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
}
