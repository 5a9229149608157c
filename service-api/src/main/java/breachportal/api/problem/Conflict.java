package breachportal.api.problem;

import java.util.List;

/// The thing is in a state in which this can't be done.
public class Conflict extends Refusal {

  private static final long serialVersionUID = 1L;

  /// @param type the kind's short name
  /// @param detail what state it is in, and what to do
  public Conflict(String type, String detail) {
    super(409, type, "Not possible now", detail, List.of());
  }
}
