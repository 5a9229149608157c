package breachportal.portal.company.draft;

import breachportal.contract.problem.Problem.FieldError;
import breachportal.contract.report.Report;
import breachportal.portal.company.question.Questionnaire;
import breachportal.portal.company.question.Section.Progress;
import java.time.Instant;
import java.util.List;

/// What is done of a draft and what is left.
///
/// @param report the report
/// @param tasks a line a section
/// @param now the present
public record TaskList(Report report, List<Task> tasks, Instant now) {
  /// One section of the list.
  ///
  /// @param title its words
  /// @param address of its first page
  /// @param progress how far it is
  /// @param needed what filing still needs of it, in words
  public record Task(String title, String address, Progress progress, List<String> needed) {}

  static TaskList of(
      Report report, Questionnaire questionnaire, List<FieldError> missing, Instant now) {
    var answers = Drafts.answers(report);
    var draft = "/company/reports/" + report.summary().id() + "/draft/";
    var tasks =
        questionnaire.sections(answers).stream()
            .map(
                section ->
                    new Task(
                        section.title(),
                        draft + section.pages().getFirst().slug(),
                        section.progress(answers, missing),
                        section.mine(missing).stream().map(questionnaire::sentence).toList()))
            .toList();
    return new TaskList(report, tasks, now);
  }

  /// @return how many sections filing needs nothing of any more
  public long ready() {
    return tasks.stream().filter(task -> task.needed().isEmpty()).count();
  }

  /// @return whether this is the first notice
  public boolean first() {
    return report.summary().revision() == 0;
  }
}
