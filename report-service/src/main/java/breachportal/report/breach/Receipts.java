package breachportal.report.breach;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Which authorities get which reports.
@ApplicationScoped
class Receipts implements PanacheRepositoryBase<Receipt, Receipt.Key> {

  /// @param reportId a report
  /// @return its receipts; for police only their own authority's
  List<Receipt> of(UUID reportId) {
    return list("reportId", reportId);
  }
}
