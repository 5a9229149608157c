package breachportal.file.sheet;

import breachportal.file.UnusableFile;
import java.io.IOException;

/// Keeps the texts that the cells of a workbook point to. There can be more of them than fit into
/// memory: how they are kept, and how many, is up to who reads.
public interface Texts {

  /// Keeps a text under the next number, from 0 on.
  ///
  /// @param text the text
  /// @throws UnusableFile when there are more than are kept
  /// @throws IOException when it can't be kept
  void add(String text) throws IOException;

  /// @param number the number of a text
  /// @return the text; nothing if there is none
  /// @throws IOException when it can't be read again
  String get(int number) throws IOException;
}
