package breachportal.report.breach;

import breachportal.api.identity.Caller;
import breachportal.api.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/// All reports. Each way of finding one names who asks: a report that is not theirs is not there.
@ApplicationScoped
class BreachReports implements PanacheRepositoryBase<BreachReport, UUID> {

  /// @param caller an officer of a company or of an authority
  /// @param id the report
  /// @return the report, when it is the company's own or was sent to the authority
  BreachReport visible(Caller caller, UUID id) {
    if (caller.isCompany()) {
      return own(caller, id, LockModeType.NONE);
    }
    return routed(caller, id, LockModeType.NONE);
  }

  /// @param caller an officer of a company
  /// @param id the report
  /// @return the company's own report, locked until the transaction ends
  BreachReport ownForChange(Caller caller, UUID id) {
    return own(caller, id, LockModeType.PESSIMISTIC_WRITE);
  }

  /// @param caller an officer of an authority
  /// @param id the report
  /// @return a report that was sent to the authority, locked until the transaction ends
  BreachReport routedForChange(Caller caller, UUID id) {
    return routed(caller, id, LockModeType.PESSIMISTIC_WRITE);
  }

  private BreachReport own(Caller caller, UUID id, LockModeType lock) {
    return find("id = ?1 and organisationId = ?2", id, caller.organisation())
        .withLock(lock)
        .firstResultOptional()
        .orElseThrow(NotFound::new);
  }

  private BreachReport routed(Caller caller, UUID id, LockModeType lock) {
    return find(
            "id = ?1 and exists (from Receipt r where r.reportId = ?1 and r.authorityId = ?2)",
            id,
            caller.authority())
        .withLock(lock)
        .firstResultOptional()
        .orElseThrow(NotFound::new);
  }
}
