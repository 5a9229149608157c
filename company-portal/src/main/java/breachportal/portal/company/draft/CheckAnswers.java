package breachportal.portal.company.draft;

import breachportal.contract.problem.Problem.FieldError;
import breachportal.contract.report.Report;
import breachportal.portal.company.form.Field;
import breachportal.portal.company.question.AnswerGroup;
import breachportal.portal.company.question.QuestionPage;
import breachportal.portal.company.question.Questionnaire;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// All answers of a draft before they are filed.
///
/// @param report the report
/// @param groups the answers, section by section, each with the address that changes it
/// @param missing what filing still needs
/// @param key the key of this filing
/// @param changedMeanwhile whether somebody changed the draft after the reader checked it
/// @param now the present
public record CheckAnswers(
    Report report,
    List<AnswerGroup> groups,
    List<Missing> missing,
    UUID key,
    boolean changedMeanwhile,
    Instant now) {
  /// Something that filing still needs.
  ///
  /// @param words what
  /// @param address where it is filled in
  public record Missing(String words, String address) {}

  static CheckAnswers of(
      Report report,
      Questionnaire questionnaire,
      List<FieldError> errors,
      UUID key,
      boolean changedMeanwhile,
      Instant now) {
    var draft = "/company/reports/" + report.summary().id() + "/draft";
    var missing =
        errors.stream()
            .map(
                error ->
                    new Missing(
                        questionnaire.sentence(error), address(draft, questionnaire, error)))
            .toList();
    return new CheckAnswers(
        report,
        AnswerGroup.all(questionnaire, Drafts.answers(report), draft),
        missing,
        key,
        changedMeanwhile,
        now);
  }

  private static String address(String draft, Questionnaire questionnaire, FieldError error) {
    var path = error.field();
    var question = questionnaire.question(path).map(CheckAnswers::firstInput).orElse("");
    return questionnaire
        .page(path)
        .map(QuestionPage::slug)
        .or(() -> questionnaire.firstPage(error))
        .map(slug -> draft + "/" + slug + "?from=check" + question)
        .orElse(draft);
  }

  private static String firstInput(Field field) {
    return "#" + field.firstInput(field.ask().path());
  }

  /// @return whether this is the first notice
  public boolean first() {
    return report.summary().revision() == 0;
  }
}
