package breachportal.notification.campaign;

import breachportal.contract.campaign.Campaign.Ledger;
import breachportal.contract.campaign.Campaign.ListSummary;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Accounts for every row of a list. One statement counts all outcomes in one snapshot, each by its
/// own condition, so that the ledger balances at every instant or shows that something is wrong.
@ApplicationScoped
class Ledgers {
  private static final Ledger EMPTY = new Ledger(0, 0, 0, 0, 0, 0, 0);

  private static final String COUNT =
      """
      select count(*),
        count(*) filter (where outcome = 'accepted'),
        count(*) filter (where outcome = 'bounced'),
        count(*) filter (where outcome = 'suppressed'),
        count(*) filter (where outcome = 'unreachable'),
        count(*) filter (where outcome = 'cancelled'),
        count(*) filter (where outcome is null)
      from recipient where list_id = ?
      """;

  @Inject DataSource source;

  /// @param list the list of a campaign that was not started, if there is one
  /// @return what became of its rows: nothing yet, but for those whom no letter can reach
  static Ledger untold(@Nullable ListSummary list) {
    return list == null
        ? EMPTY
        : new Ledger(
            list.accepted() + list.withoutEmail(),
            0,
            0,
            0,
            list.withoutEmail(),
            0,
            list.accepted());
  }

  /// @param listId a list, if there is one; in a transaction
  /// @return what became of its rows
  Ledger of(@Nullable UUID listId) {
    return listId == null
        ? EMPTY
        : Sql.on(source)
            .first(
                COUNT,
                row ->
                    new Ledger(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7)),
                listId)
            .orElse(EMPTY);
  }
}
