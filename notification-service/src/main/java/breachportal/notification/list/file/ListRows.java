package breachportal.notification.list.file;

import java.io.IOException;
import java.util.List;

/// The rows of a file, streamed; the heading is one of them.
public interface ListRows {
  /// Hears the rows.
  @FunctionalInterface
  interface Sink {
    /// @param sheet which sheet of a workbook, from 1; 1 in a text
    /// @param line the line of the file or the row of the sheet, from 1
    /// @param cells its cells
    /// @return whether more are wanted
    /// @throws IOException to stop the reading
    boolean row(int sheet, long line, List<String> cells) throws IOException;
  }

  /// Reads the file until it ends or no more is wanted.
  ///
  /// @param sink hears the rows
  /// @throws IOException when reading fails
  /// @throws ListRefused when the file breaks a rule
  void read(Sink sink) throws IOException;
}
