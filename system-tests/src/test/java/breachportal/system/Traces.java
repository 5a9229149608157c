package breachportal.system;

import breachportal.local.LocalStack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Looks for an identifier wherever the stack could have left it.
final class Traces {
  private static final String TABLES =
      """
      select format('%I.%I', table_schema, table_name)
      from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
      order by 1
      """;

  /// An identifier reads as digits, among which a few can be found by chance.
  private static final String IDENTIFIER = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  /// So do bytes, and times in milliseconds.
  private static final String CLEAR =
      "regexp_replace(r::text, '\\\\x[0-9a-f]+|" + IDENTIFIER + "|\\m1[6-9][0-9]{11}\\M', '', 'g')";

  private final LocalStack stack;

  Traces(LocalStack stack) {
    this.stack = stack;
  }

  /// Asks PostgreSQL, as its superuser, for every row of every table that holds one of the texts,
  /// as text or within the bytes of a column.
  ///
  /// @param texts what is looked for; none is an identifier or a time
  /// @return where it was found: table and text
  List<String> inTables(List<String> texts) throws SQLException {
    var found = new ArrayList<String>();
    try (var connection = stack.connectAsSuperuser()) {
      for (var table : tables(connection)) {
        for (var text : texts) {
          if (holds(connection, table, CLEAR, text)
              || holds(connection, table, "r::text", hex(text))) {
            found.add(table + ": " + text);
          }
        }
      }
    }
    return found;
  }

  /// @param connection of the superuser
  /// @return every table of the services
  static List<String> tables(Connection connection) throws SQLException {
    var tables = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(TABLES)) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  /// Reads every log.
  ///
  /// @param texts what is looked for
  /// @return where it was found: file and text
  List<String> inLogs(List<String> texts) throws IOException {
    return inFiles(stack.logs(), texts);
  }

  /// Reads every file below a folder, whatever it holds.
  ///
  /// @param folder the folder
  /// @param texts what is looked for
  /// @return where it was found: file and text
  static List<String> inFiles(Path folder, List<String> texts) throws IOException {
    var found = new ArrayList<String>();
    try (var paths = Files.walk(folder)) {
      for (var path : paths.filter(Files::isRegularFile).toList()) {
        var content =
            new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1)
                .replaceAll(IDENTIFIER, "");
        for (var text : texts) {
          if (content.contains(text)) {
            found.add(path + ": " + text);
          }
        }
      }
    }
    return found;
  }

  private static boolean holds(Connection connection, String table, String shown, String text)
      throws SQLException {
    var query =
        "select exists (select from %s r where position(? in %s) > 0)".formatted(table, shown);
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, text);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getBoolean(1);
      }
    }
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }
}
