package breachportal.report.breach;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// The files that go with reports.
@ApplicationScoped
class AttachedFiles implements PanacheRepositoryBase<AttachedFile, UUID> {

  /// @param reportId a report
  /// @return its files, the oldest first; for police only those that were filed
  List<AttachedFile> of(UUID reportId) {
    return list("reportId", Sort.by("id"), reportId);
  }
}
