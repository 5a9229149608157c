package breachportal.contract.campaign;

import breachportal.contract.campaign.Campaign.Hold;
import breachportal.contract.campaign.Campaign.Ledger;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of every person of a campaign's list, as the portal states it at one instant.
///
/// @param schemaVersion the version of this form: 1
/// @param campaignId the campaign
/// @param reportReference the report it tells of
/// @param organisationName who tells
/// @param state where the campaign stands
/// @param list the list
/// @param ledger what became of every row
/// @param balances whether every row is accounted for exactly once
/// @param startedAt when sending began
/// @param completedAt when nothing was pending any more
/// @param cancelledAt when the rest was cancelled
/// @param holds the holds that authorities placed on it, the newest first
/// @param issuedAt when this was stated
/// @param drill whether it is of a drill, by which nobody was told
public record CompletenessStatement(
    int schemaVersion,
    UUID campaignId,
    String reportReference,
    String organisationName,
    CampaignState state,
    StatedList list,
    Ledger ledger,
    boolean balances,
    Instant startedAt,
    @Nullable Instant completedAt,
    @Nullable Instant cancelledAt,
    List<StatedHold> holds,
    Instant issuedAt,
    boolean drill) {

  /// A list without its rows.
  ///
  /// @param rows the people that are accounted for
  /// @param refused rows that could not be told, each of which the company saw with its reason
  /// @param duplicates rows joined with an earlier one of the same address
  /// @param sha256 of the file as it was uploaded, in hexadecimal digits; null of lists from before
  ///     it was kept
  /// @param uploadedAt when it was uploaded
  public record StatedList(
      long rows, long refused, long duplicates, @Nullable String sha256, Instant uploadedAt) {}

  /// A hold, without its ground.
  ///
  /// @param hold by whom and until when
  /// @param endedAt when it ended; null while it holds
  public record StatedHold(Hold hold, @Nullable Instant endedAt) {}
}
