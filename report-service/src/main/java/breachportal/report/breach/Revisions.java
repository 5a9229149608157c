package breachportal.report.breach;

import breachportal.api.problem.NotFound;
import breachportal.contract.report.Report.RevisionSummary;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What was filed.
@ApplicationScoped
class Revisions implements PanacheRepositoryBase<FiledRevision, FiledRevision.Key> {

  /// @param report a report
  /// @return its newest revision
  Optional<FiledRevision> newest(BreachReport report) {
    return findByIdOptional(new FiledRevision.Key(report.id(), report.revision()));
  }

  /// @param report a report
  /// @param number which, from 1
  /// @return that revision
  FiledRevision of(BreachReport report, int number) {
    return findByIdOptional(new FiledRevision.Key(report.id(), number)).orElseThrow(NotFound::new);
  }

  /// @param reportId a report
  /// @return a line for each revision, the oldest first
  List<RevisionSummary> summaries(UUID reportId) {
    return list("reportId", Sort.by("number"), reportId).stream()
        .map(FiledRevision::summary)
        .toList();
  }
}
