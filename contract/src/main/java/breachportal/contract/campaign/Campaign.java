package breachportal.contract.campaign;

import breachportal.contract.breach.Language;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One telling of one list.
///
/// @param id its identifier
/// @param reportId the report it tells of
/// @param reportReference that report's reference
/// @param organisationName the sender's name
/// @param state where it stands
/// @param letters the letter in each language
/// @param list what is known of the list; null before one is uploaded
/// @param ledger what became of every row
/// @param createdAt when it was begun
/// @param startedAt when sending began
/// @param completedAt when nothing was pending any more
/// @param cancelledAt when the rest of it was cancelled; null when it was not
/// @param hold what keeps it from being told, if anything does
public record Campaign(
    UUID id,
    UUID reportId,
    String reportReference,
    String organisationName,
    CampaignState state,
    Map<Language, Letter> letters,
    @Nullable ListSummary list,
    Ledger ledger,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant completedAt,
    @Nullable Instant cancelledAt,
    @Nullable Hold hold) {

  /// A hold of the police as the company sees it: by whom and until when, not why.
  ///
  /// @param authorityName the authority that placed it
  /// @param placedAt when it was placed
  /// @param until when it ends by itself
  public record Hold(String authorityName, Instant placedAt, Instant until) {}

  /// What is known of a list without reading its rows.
  ///
  /// @param fileName the file's name as uploaded
  /// @param accepted rows that will be told
  /// @param refused rows that can't be, each with its reason
  /// @param duplicates rows joined with an earlier one of the same address
  /// @param byLanguage how many accepted rows read which language
  /// @param uploadedAt when it was uploaded
  public record ListSummary(
      String fileName,
      long accepted,
      long refused,
      long duplicates,
      Map<Language, Long> byLanguage,
      Instant uploadedAt) {}

  /// What became of every accepted row: the six others always add up to `total`.
  ///
  /// @param total accepted rows of the list
  /// @param accepted taken by the recipient's mail server
  /// @param bounced refused for good
  /// @param suppressed not to be written to
  /// @param unreachable given up after the last try
  /// @param cancelled not sent because the rest of the campaign was cancelled
  /// @param pending not decided yet
  public record Ledger(
      long total,
      long accepted,
      long bounced,
      long suppressed,
      long unreachable,
      long cancelled,
      long pending) {

    /// @return whether every row is accounted for exactly once
    public boolean balances() {
      return accepted + bounced + suppressed + unreachable + cancelled + pending == total;
    }
  }
}
