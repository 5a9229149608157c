package breachportal.contract.campaign;

import breachportal.contract.problem.Problem.FieldError;
import java.util.List;

/// A look into a file before its rows are read: how it would be read, and what comes out.
///
/// @param form how it would be read
/// @param rows some of its rows as they would be understood, without the heading: the first ones,
///     and some with letters outside of ASCII
/// @param needs what has to be said before it can be read; empty when it can
public record ListLook(ListForm form, List<Row> rows, List<FieldError> needs) {

  /// A row.
  ///
  /// @param line the line of the file, or the row of the sheet, from 1
  /// @param cells its cells, each cut after 60 characters
  public record Row(long line, List<String> cells) {}
}
