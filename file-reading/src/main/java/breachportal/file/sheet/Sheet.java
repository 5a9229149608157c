package breachportal.file.sheet;

import java.io.IOException;
import java.util.List;

/// Hears the rows of one sheet.
public interface Sheet {

  /// @param number the row's number in the sheet, from 1
  /// @param cells its cells from the first column on, at least one of which is not blank
  /// @throws IOException to stop the reading
  void row(long number, List<String> cells) throws IOException;

  /// The sheet ends.
  ///
  /// @throws IOException to stop the reading
  default void end() throws IOException {}
}
