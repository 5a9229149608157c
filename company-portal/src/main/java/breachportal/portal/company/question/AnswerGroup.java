package breachportal.portal.company.question;

import breachportal.portal.company.form.Answers;
import breachportal.portal.company.form.Binding;
import breachportal.portal.company.form.Field;
import java.util.List;

/// The answers of one page of questions, to be read.
///
/// @param section the title of its section
/// @param first whether it is the first of its section
/// @param title the page's title
/// @param lines a line a question
public record AnswerGroup(String section, boolean first, String title, List<Line> lines) {
  /// One question with its answer.
  ///
  /// @param label the question
  /// @param words the answer, a line each; empty when there is none
  /// @param open whether it is being verified still
  /// @param change the address that changes it; empty where nothing can be changed
  public record Line(String label, List<String> words, boolean open, String change) {}

  /// @param questionnaire the questions
  /// @param answers a draft's answers
  /// @param draft the draft's address
  /// @return every question, answered or not, with the address that changes it
  public static List<AnswerGroup> all(Questionnaire questionnaire, Answers answers, String draft) {
    return groups(questionnaire, answers, draft);
  }

  /// @param questionnaire the questions
  /// @param answers the answers of a revision
  /// @return the questions that are answered or open
  public static List<AnswerGroup> answered(Questionnaire questionnaire, Answers answers) {
    return groups(questionnaire, answers, "").stream()
        .map(AnswerGroup::answeredOnly)
        .filter(group -> !group.lines().isEmpty())
        .toList();
  }

  private static List<AnswerGroup> groups(
      Questionnaire questionnaire, Answers answers, String draft) {
    return questionnaire.sections(answers).stream()
        .flatMap(
            section -> section.pages().stream().map(page -> group(section, page, answers, draft)))
        .toList();
  }

  private static AnswerGroup group(
      Section section, QuestionPage page, Answers answers, String draft) {
    var lines = page.fields().stream().map(field -> line(page, field, answers, draft)).toList();
    return new AnswerGroup(
        section.title(), page.equals(section.pages().getFirst()), page.title(), lines);
  }

  private static Line line(QuestionPage page, Field field, Answers answers, String draft) {
    var path = field.ask().path();
    var stored = answers.get(path);
    return new Line(
        field.ask().label(),
        stored == null ? List.of() : field.show(stored),
        Binding.isOpen(answers, path),
        draft.isEmpty() ? "" : draft + "/" + page.slug() + "?from=check#" + field.firstInput(path));
  }

  private AnswerGroup answeredOnly() {
    return new AnswerGroup(
        section,
        first,
        title,
        lines.stream().filter(line -> !line.words().isEmpty() || line.open()).toList());
  }
}
