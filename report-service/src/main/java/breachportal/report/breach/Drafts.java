package breachportal.report.breach;

import breachportal.api.problem.Conflict;
import breachportal.contract.breach.ReportContent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// The drafts of reports, seen by their companies alone.
@ApplicationScoped
class Drafts implements PanacheRepositoryBase<Draft, UUID> {

  /// @param report a report
  /// @return what is filled in
  /// @throws Conflict when there is no draft
  ReportContent contentOf(BreachReport report) {
    Draft draft = findById(report.id());
    ReportContent content = draft == null ? null : draft.content();
    if (content == null) {
      throw new Conflict("no-draft", "There is no draft. Begin one to file a supplement.");
    }
    return content;
  }
}
