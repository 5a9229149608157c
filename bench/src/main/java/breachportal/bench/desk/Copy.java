package breachportal.bench.desk;

import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Rows on their way into one table, by `COPY`.
final class Copy {

  private final String into;
  private final StringBuilder rows = new StringBuilder();

  /// @param into the table and its columns, such as `t (a, b)`
  Copy(String into) {
    this.into = into;
  }

  void row(@Nullable Object... values) {
    rows.append(Stream.of(values).map(Copy::cell).collect(Collectors.joining(","))).append('\n');
  }

  /// Sends what has been collected.
  void send(Connection connection) throws SQLException, java.io.IOException {
    connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn("copy " + into + " from stdin (format csv)", new StringReader(rows.toString()));
    rows.setLength(0);
  }

  private static String cell(@Nullable Object value) {
    return value == null ? "" : '"' + Objects.toString(value).replace("\"", "\"\"") + '"';
  }
}
