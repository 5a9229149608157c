package breachportal.notification.campaign;

import breachportal.api.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/// The campaigns of all organisations; each is found only by its own.
@ApplicationScoped
class Campaigns implements PanacheRepositoryBase<SubscriberCampaign, UUID> {
  /// @param id a campaign
  /// @param organisationId who asks
  /// @return the campaign
  /// @throws NotFound when there is none or it is another's
  SubscriberCampaign own(UUID id, UUID organisationId) {
    return find("id = ?1 and organisationId = ?2", id, organisationId)
        .firstResultOptional()
        .orElseThrow(NotFound::new);
  }

  /// The same, locked against change until the transaction ends.
  SubscriberCampaign ownForChange(UUID id, UUID organisationId) {
    return find("id = ?1 and organisationId = ?2", id, organisationId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .orElseThrow(NotFound::new);
  }

  /// @param reportId a report
  /// @param organisationId who asks
  /// @return its campaigns, the newest first
  List<SubscriberCampaign> ofReport(UUID reportId, UUID organisationId) {
    return find(
            "reportId = ?1 and organisationId = ?2 order by createdAt desc",
            reportId,
            organisationId)
        .page(0, 100)
        .list();
  }

  /// @param reportReference a report
  /// @return its campaigns that the caller may see, the newest first
  List<SubscriberCampaign> ofReference(String reportReference) {
    return find("reportReference = ?1 order by createdAt desc", reportReference)
        .page(0, 100)
        .list();
  }
}
