package breachportal.exposure.leak;

import breachportal.api.id.Ids;
import breachportal.api.problem.FieldsRefused;
import breachportal.contract.leak.Leak;
import breachportal.contract.leak.LeakRequest;
import breachportal.store.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;

/// Enters a leak of which the file is still to come.
@ApplicationScoped
class EnterLeak {

  private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

  @Inject KnownLeaks leaks;
  @Inject AuditTrail audit;
  @Inject InstantSource time;

  @Transactional
  Leak enter(LeakRequest request) {
    Instant now = time.instant();
    if (request.foundOn().isAfter(now.atZone(HANOI).toLocalDate())) {
      throw new FieldsRefused("foundOn", "not_in_future", "A day that has come is needed.");
    }
    if (leaks.isNameTaken(request.name())) {
      throw new LeakNameTaken();
    }
    KnownLeak leak = KnownLeak.enter(Ids.next(), request, now);
    leaks.persist(leak);
    audit.append("leak.entered", "leak/" + leak.id(), leak.name);
    return leak.told(null);
  }
}
