package breachportal.portal.company.report;

import breachportal.contract.campaign.Campaign;
import breachportal.contract.report.Report;
import breachportal.contract.report.ReportState;
import breachportal.contract.report.Revision;
import breachportal.portal.company.form.Answers;
import breachportal.portal.company.question.AnswerGroup;
import breachportal.portal.company.question.Questionnaire;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A filed report as its company sees it.
///
/// @param report the report
/// @param groups the answers of its newest revision
/// @param filings its revisions, the newest first
/// @param campaigns how the people were told; null when that can not be said now
/// @param dialogues what authorities asked, one each
/// @param now the present
public record ReportView(
    Report report,
    List<AnswerGroup> groups,
    List<Filing> filings,
    @Nullable List<Campaign> campaigns,
    List<Dialogue> dialogues,
    Instant now) {
  /// One revision on the time line.
  ///
  /// @param summary its line
  /// @param changes what differs from the one before
  public record Filing(Report.RevisionSummary summary, List<ChangeLine> changes) {}

  /// @param revisions the newest first; at least one
  static ReportView of(
      Report report,
      List<Revision> revisions,
      @Nullable List<Campaign> campaigns,
      List<Dialogue> dialogues,
      Questionnaire questionnaire,
      Instant now) {
    var newest = Answers.of(revisions.getFirst().content());
    return new ReportView(
        report,
        AnswerGroup.answered(questionnaire, newest),
        revisions.stream()
            .map(r -> new Filing(r.summary(), ChangeLine.all(r.changes(), questionnaire)))
            .toList(),
        campaigns,
        dialogues,
        now);
  }

  /// @return whether more can be filed
  public boolean open() {
    var state = report.summary().state();
    return state != ReportState.WITHDRAWN && state != ReportState.CLOSED;
  }

  /// @return the authorities that have acknowledged it
  public List<Report.Receipt> acknowledged() {
    return report.receipts().stream().filter(r -> r.acknowledgedAt() != null).toList();
  }
}
