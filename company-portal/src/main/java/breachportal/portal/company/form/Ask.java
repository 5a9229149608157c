package breachportal.portal.company.form;

/// A question as it is put: where its answer belongs and the words that ask for it.
///
/// @param path the answer's path in the report, such as `timeline.detectedAt`; in a row of a list,
///     its name in the row, empty when the row is the answer itself
/// @param label the question
/// @param hint what helps to answer it; empty when nothing has to be said
/// @param mayBeOpen whether "I don't know yet" is an answer
/// @param optional whether the page says that it can be left empty
public record Ask(String path, String label, String hint, boolean mayBeOpen, boolean optional) {
  /// @param path where the answer belongs
  /// @param label the question
  /// @return the question without a hint
  public static Ask of(String path, String label) {
    return new Ask(path, label, "", false, false);
  }

  /// @param words what helps to answer it
  /// @return the same with this hint
  public Ask hint(String words) {
    return new Ask(path, label, words, mayBeOpen, optional);
  }

  /// @return the same with "I don't know yet" as an answer
  public Ask orOpen() {
    return new Ask(path, label, hint, true, optional);
  }

  /// @return the same, said to be optional
  public Ask asOptional() {
    return new Ask(path, label, hint, mayBeOpen, true);
  }

  /// @return the question as the page puts it
  public String question() {
    return optional ? label + " (optional)" : label;
  }
}
