package breachportal.contract.campaign;

import breachportal.contract.campaign.Campaign.Ledger;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How the people concerned by one report are told, as the authorities see it that have its notice.
///
/// @param reportReference the report
/// @param campaigns its campaigns, the newest first
/// @param holds all holds on it there ever were, the newest first
public record Telling(
    String reportReference, List<CampaignInBrief> campaigns, List<PoliceHold> holds) {

  /// A campaign without its letters.
  ///
  /// @param id its identifier
  /// @param organisationName who tells
  /// @param state where it stands
  /// @param ledger what became of every row
  /// @param startedAt when sending began
  /// @param completedAt when nothing was pending any more
  /// @param cancelledAt when the rest of it was cancelled
  /// @param drill whether it is a drill, by which nobody is told
  public record CampaignInBrief(
      UUID id,
      String organisationName,
      CampaignState state,
      Ledger ledger,
      @Nullable Instant startedAt,
      @Nullable Instant completedAt,
      @Nullable Instant cancelledAt,
      boolean drill) {}

  /// One hold.
  ///
  /// @param id its identifier
  /// @param authorityId the authority that placed it, which alone can release it
  /// @param authorityName that authority's name
  /// @param officer who placed it
  /// @param ground why
  /// @param placedAt when it was placed
  /// @param until when it ends by itself
  /// @param releasedAt when it ended; null while it holds
  /// @param releasedBy who released it; null while it holds and when it ended by itself
  /// @param scope what it stops; all holds of a company are placed and released together
  public record PoliceHold(
      UUID id,
      UUID authorityId,
      String authorityName,
      String officer,
      String ground,
      Instant placedAt,
      Instant until,
      @Nullable Instant releasedAt,
      @Nullable String releasedBy,
      HoldScope scope) {

    /// @param other another identifier
    /// @return the same hold under it
    public PoliceHold as(UUID other) {
      return new PoliceHold(
          other,
          authorityId,
          authorityName,
          officer,
          ground,
          placedAt,
          until,
          releasedAt,
          releasedBy,
          scope);
    }

    /// @return whether it holds
    public boolean holds() {
      return releasedAt == null;
    }
  }
}
