package breachportal.portal.company.report;

import breachportal.contract.report.Report;
import breachportal.contract.report.Revision;
import breachportal.portal.company.form.Answers;
import breachportal.portal.company.question.AnswerGroup;
import breachportal.portal.company.question.Questionnaire;
import java.util.List;

/// One revision as it was filed.
///
/// @param report its report
/// @param revision the revision
/// @param groups its answers
/// @param changes what differs from the revision before
public record RevisionView(
    Report report, Revision revision, List<AnswerGroup> groups, List<ChangeLine> changes) {

  static RevisionView of(Report report, Revision revision, Questionnaire questionnaire) {
    return new RevisionView(
        report,
        revision,
        AnswerGroup.answered(questionnaire, Answers.of(revision.content())),
        ChangeLine.all(revision.changes(), questionnaire));
  }
}
