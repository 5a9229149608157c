package breachportal.notification.campaign;

import breachportal.contract.campaign.Campaign.Ledger;
import breachportal.contract.campaign.Campaign.ListSummary;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Accounts for every row of a list. The totals are kept by the database, in the statement that
/// writes a row, each by its own condition: so one snapshot of them balances at every instant or
/// shows that something is wrong, and a look at them costs the same whatever the list's length.
/// What is signed is counted anew, row by row.
@ApplicationScoped
class Ledgers {
  private static final Ledger EMPTY = new Ledger(0, 0, 0, 0, 0, 0, 0);

  private static final String TOTALS =
      """
      select sum(total), sum(accepted), sum(bounced), sum(suppressed), sum(unreachable),
        sum(cancelled), sum(pending)
      from ledger_part where list_id = ?
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
                TOTALS,
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
