package breachportal.exposure.epoch;

import breachportal.contract.leak.KeyChange;
import breachportal.contract.leak.KeyChange.WaitingLeak;
import breachportal.exposure.core.prf.PrfKeyring;
import breachportal.exposure.core.prf.PrfKeys;
import breachportal.exposure.loading.Runs;
import breachportal.exposure.publication.Generations;
import breachportal.store.audit.AuditTrail;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// Tells how far a change of keys has come, and ends the epoch before.
@ApplicationScoped
class ChangeKeys {

  @Inject DataSource source;
  @Inject PrfKeyring keyring;
  @Inject Runs runs;
  @Inject Generations generations;
  @Inject AuditTrail audit;

  KeyChange state() {
    List<Integer> served =
        keyring.newestFirst().stream().map(keys -> keys.epoch().number()).toList();
    return new KeyChange(current(), served, waiting());
  }

  /// Deletes what was loaded under an earlier epoch's keys; its index answers no more.
  ///
  /// @throws EpochNeeded for the newest epoch, and while a leak is in no newer one
  @Transactional
  void end(int epoch) {
    if (epoch >= current()) {
      throw EpochNeeded.newest();
    }
    List<WaitingLeak> waiting = waiting();
    if (!waiting.isEmpty()) {
      throw EpochNeeded.by(waiting.size());
    }
    generations.end(epoch);
    int deleted = runs.deleteAll(epoch);
    audit.append("epoch.ended", "epoch/" + epoch, deleted + " runs deleted");
  }

  private int current() {
    PrfKeys keys = keyring.current();
    return keys.epoch().number();
  }

  private List<WaitingLeak> waiting() {
    return Sql.on(source)
        .query(
            """
            select id, name, title from leak
            where state in ('REVIEW', 'PUBLISHED')
              and not exists (select from run where leak_id = leak.id and epoch = ?)
            order by created_at desc
            """,
            row ->
                new WaitingLeak(row.getObject(1, UUID.class), row.getString(2), row.getString(3)),
            current());
  }
}
