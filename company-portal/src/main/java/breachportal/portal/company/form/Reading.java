package breachportal.portal.company.form;

import breachportal.contract.problem.Problem.FieldError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// One reading of a form: what was typed, when, and what is wrong with it. For one thread.
public final class Reading {
  private final Typed typed;
  private final Instant now;
  private final List<FieldError> errors = new ArrayList<>();

  /// @param typed what was typed
  /// @param now the instant of reading; later times are refused
  public Reading(Typed typed, Instant now) {
    this.typed = typed;
    this.now = now;
  }

  /// @return what was typed
  public Typed typed() {
    return typed;
  }

  /// @return the instant of reading
  public Instant now() {
    return now;
  }

  /// @param name the parameter that can't be taken
  /// @param rule the rule it breaks
  /// @param message what is needed
  public void refuse(String name, String rule, String message) {
    errors.add(new FieldError(name, rule, message));
  }

  /// @return what is wrong, in the order of the form
  public List<FieldError> errors() {
    return List.copyOf(errors);
  }
}
