package breachportal.portal.company.question;

import breachportal.portal.company.form.Field;
import java.util.List;

/// One page of questions that belong together.
///
/// @param slug its name in the address
/// @param title its heading
/// @param lead a sentence or two before the questions; empty when none are needed
/// @param fields its questions
public record QuestionPage(String slug, String title, String lead, List<Field> fields) {
  /// @return the paths of its answers
  public List<String> paths() {
    return fields.stream().map(field -> field.ask().path()).toList();
  }
}
