package breachportal.portal.company.question;

import breachportal.contract.problem.Problem.FieldError;
import breachportal.portal.company.form.Answers;
import java.util.List;

/// One line of the task list: pages that are answered one after the other.
///
/// @param slug its name in the page
/// @param title its words
/// @param roots the names of the groups of the report that it asks for
/// @param pages its pages
public record Section(String slug, String title, List<String> roots, List<QuestionPage> pages) {
  /// How far a section is.
  public enum Progress {
    NOT_STARTED("Not started"),
    IN_PROGRESS("In progress"),
    COMPLETE("Complete");

    private final String words;

    Progress(String words) {
      this.words = words;
    }

    /// @return its words
    public String words() {
      return words;
    }
  }

  /// @param errors what filing would refuse, in the whole report
  /// @return those that this section answers
  public List<FieldError> mine(List<FieldError> errors) {
    return errors.stream().filter(error -> roots.contains(rootOf(error.field()))).toList();
  }

  /// @param answers the report's answers
  /// @param errors what filing would refuse, in the whole report
  /// @return how far the section is
  public Progress progress(Answers answers, List<FieldError> errors) {
    if (roots.stream().allMatch(root -> answers.get(root) == null)) {
      return Progress.NOT_STARTED;
    }
    return mine(errors).isEmpty() ? Progress.COMPLETE : Progress.IN_PROGRESS;
  }

  private static String rootOf(String path) {
    return path.split("[.\\[]", 2)[0];
  }
}
