package breachportal.contract.campaign;

import breachportal.contract.breach.Language;
import java.time.Instant;
import java.util.List;
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
/// @param list what is known of the list; null before one is read
/// @param reading the file that is on its way to being its list; null when there is none
/// @param ledger what became of every row
/// @param createdAt when it was begun
/// @param startedAt when sending began
/// @param completedAt when nothing was pending any more
/// @param cancelledAt when the rest of it was cancelled; null when it was not
/// @param hold what keeps it from being told, if anything does
/// @param drill what makes it a drill; null when it is meant
public record Campaign(
    UUID id,
    UUID reportId,
    String reportReference,
    String organisationName,
    CampaignState state,
    Map<Language, Letter> letters,
    @Nullable ListSummary list,
    @Nullable ListReading reading,
    Ledger ledger,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant completedAt,
    @Nullable Instant cancelledAt,
    @Nullable Hold hold,
    @Nullable Drill drill) {

  /// A drill: its mail goes to simulated mail servers, and nobody gets any.
  ///
  /// @param shares what these do
  /// @param complained how many letters were complained of so far, of those accepted
  public record Drill(DrillRequest.Shares shares, long complained) {}

  /// A hold of the police as the company sees it: by whom and until when, not why.
  ///
  /// @param authorityName the authority that placed it
  /// @param placedAt when it was placed
  /// @param until when it ends by itself
  public record Hold(String authorityName, Instant placedAt, Instant until) {}

  /// What is known of a list without reading its rows.
  ///
  /// @param fileName the file's name as uploaded
  /// @param accepted people that letters go to
  /// @param withoutEmail people without an e-mail address: unreachable by letters, for the next
  ///     channel
  /// @param refused rows that can't be told, each with its reason
  /// @param refusedBy how many rows were refused for which reason, such as `email.syntax`
  /// @param leftOutBy how many cells were left out for which reason, of people who are told all the
  ///     same, such as `phone.syntax`
  /// @param duplicates rows joined with an earlier one of the same address
  /// @param byLanguage how many of the accepted read which language
  /// @param columns the other columns that were kept, in the order of the file
  /// @param uploadedAt when it was uploaded
  /// @param destroyAt when its data key is destroyed by itself; null when that is not known yet
  /// @param destroyedAt when its data key was destroyed: nobody reads a row from then on
  public record ListSummary(
      String fileName,
      long accepted,
      long withoutEmail,
      long refused,
      Map<String, Long> refusedBy,
      Map<String, Long> leftOutBy,
      long duplicates,
      Map<Language, Long> byLanguage,
      List<ListColumn> columns,
      Instant uploadedAt,
      @Nullable Instant destroyAt,
      @Nullable Instant destroyedAt) {}

  /// A column of a list that says something else than who a person is.
  ///
  /// @param key how it is named in letters, such as `sohopdong`: letters and digits, at most 40,
  ///     unlike any other of the list
  /// @param label its name in the file, such as `Số hợp đồng`
  public record ListColumn(String key, String label) {}

  /// What became of everybody on the list: the six others always add up to `total`.
  ///
  /// @param total people of the list, those without an e-mail address too
  /// @param accepted taken by the recipient's mail server
  /// @param bounced refused for good
  /// @param suppressed not to be written to
  /// @param unreachable given up after the last try, or without an e-mail address
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
