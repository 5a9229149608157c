package breachportal.exposure.loading;

import breachportal.exposure.leak.KnownLeak;
import breachportal.exposure.leak.KnownLeaks;
import breachportal.exposure.leak.Loads;
import breachportal.store.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/// Takes a file back while it is being loaded. The replicas that read it find their claims gone
/// and stop within a second or two.
@ApplicationScoped
class CancelLoad {

  @Inject KnownLeaks leaks;
  @Inject Loads loads;
  @Inject Uploads uploads;
  @Inject EndLoading end;
  @Inject AuditTrail audit;

  @Transactional
  void cancel(UUID id) {
    KnownLeak leak = leaks.hold(id);
    List<UUID> underWay = uploads.underWay(id);
    leak.cancelLoading(!underWay.isEmpty());
    loads.forget(id);
    underWay.forEach(end::discard);
    audit.append("leak.load_cancelled", "leak/" + id, null);
  }
}
