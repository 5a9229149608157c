package breachportal.exposure.publication;

import breachportal.api.id.Ids;
import breachportal.exposure.leak.KnownLeak;
import breachportal.exposure.leak.KnownLeaks;
import breachportal.exposure.leak.LeakPublished;
import breachportal.exposure.loading.LoadedAgain;
import breachportal.store.audit.AuditTrail;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import javax.sql.DataSource;

/// What an officer decides of a loaded leak. The index follows: each decision that changes what
/// it holds is work to be done, written in the same transaction.
@ApplicationScoped
class PublishLeak {

  @Inject DataSource source;
  @Inject KnownLeaks leaks;
  @Inject AuditTrail audit;
  @Inject InstantSource time;
  @Inject Event<LeakPublished> published;

  /// Asks for publication. A sensitive leak is never in the index, so it is published at once.
  @Transactional
  void publish(UUID id) {
    Instant now = time.instant();
    KnownLeak leak = leaks.hold(id);
    if (!leak.askForPublication(now)) {
      return;
    }
    audit.append("leak.publication_asked", "leak/" + id, null);
    if (leak.isSensitive()) {
      var unused = leak.publish(now);
      audit.append("leak.published", "leak/" + id, "sensitive, not indexed");
      published.fire(new LeakPublished(id));
    } else {
      askForIndex(now);
    }
  }

  /// Retires a leak. No answer names it from now on; the index drops it soon.
  @Transactional
  void retire(UUID id) {
    KnownLeak leak = leaks.hold(id);
    if (leak.retire()) {
      audit.append("leak.retired", "leak/" + id, null);
      if (!leak.isSensitive()) {
        askForIndex(time.instant());
      }
    }
  }

  @Transactional
  void indexAgain(@Observes LoadedAgain event) {
    if (!leaks.get(event.leak()).isSensitive()) {
      askForIndex(time.instant());
    }
  }

  private void askForIndex(Instant now) {
    Sql sql = Sql.on(source);
    sql.update("insert into indexing (id, available_at) values (?, ?)", Ids.next(), now);
    sql.ring("exposure_indexing");
  }
}
