package breachportal.notification.list.file;

import breachportal.api.problem.Refusal;
import breachportal.contract.problem.Problem.FieldError;
import breachportal.file.UnusableFile;
import java.util.List;

/// A file that can't be taken as a list, with the line and the rule it breaks; never its content.
public final class ListRefused extends Refusal {
  private static final long serialVersionUID = 1L;

  /// @param line the line that breaks the rule
  /// @param rule the rule
  /// @param message what is needed, in words
  public ListRefused(long line, String rule, String message) {
    this("line " + line, rule, message);
  }

  /// @param field what breaks the rule: a line, or `file`
  /// @param rule the rule
  /// @param message what is needed, in words
  public ListRefused(String field, String rule, String message) {
    super(
        422,
        "list-refused",
        "The file can't be taken as a list",
        "Nothing of it was kept.",
        List.of(new FieldError(field, rule, message)));
  }

  /// @param unusable what a reader of files says against one
  /// @return the same in the words of lists
  public static ListRefused of(UnusableFile unusable) {
    return new ListRefused("file", unusable.fault().code(), FileWords.of(unusable.fault()));
  }

  /// @return what is wrong, and where
  public FieldError fault() {
    return problem().errors().getFirst();
  }
}
