package breachportal.portal.page;

import breachportal.contract.problem.Problem;
import breachportal.contract.problem.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is needed before a form can be taken: the lines of the error summary and the message at
/// each field. Templates read it as `errors`.
///
/// A field is named by its path in the contract, such as `timeline.detectedAt`; the same path is
/// the `id` of its input, so that a line of the summary leads to it.
///
/// @param all in the order of the form
public record FormErrors(List<FieldError> all) {

  /// Nothing is needed.
  public static final FormErrors NONE = new FormErrors(List.of());

  /// Copies the list.
  public FormErrors {
    all = List.copyOf(all);
  }

  /// @param field the path of the field
  /// @param message what is needed, in words
  /// @return one error
  public static FormErrors of(String field, String message) {
    return new FormErrors(List.of(new FieldError(field, "form", message)));
  }

  /// @param problem what a service answered
  /// @return its errors by field; when it names none, its words as one error of the whole form
  public static FormErrors of(Problem problem) {
    if (!problem.errors().isEmpty()) {
      return new FormErrors(problem.errors());
    }
    String words = problem.detail() == null ? problem.title() : problem.detail();
    return of("form", words);
  }

  /// @param others further errors
  /// @return these and the others
  public FormErrors and(FormErrors others) {
    List<FieldError> joined = new ArrayList<>(all);
    joined.addAll(others.all);
    return new FormErrors(joined);
  }

  /// @return whether nothing is needed
  public boolean none() {
    return all.isEmpty();
  }

  /// @param field the path of a field
  /// @return what it needs; null when it is right
  public @Nullable String at(String field) {
    return all.stream()
        .filter(error -> error.field().equals(field))
        .map(FieldError::message)
        .findFirst()
        .orElse(null);
  }
}
