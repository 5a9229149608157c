package breachportal.exposure.loading.table;

import java.io.IOException;

/// Hears when a record has been read.
@FunctionalInterface
public interface RowEnd {

  /// @throws IOException to stop the reading
  void afterRow() throws IOException;
}
