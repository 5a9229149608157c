package breachportal.exposure.loading.sql;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads the names of columns, in a list of them or in a table's declaration.
final class SqlColumns {

  private static final int MAX_COLUMNS = 4_096;

  private SqlColumns() {}

  /// @param sql the dump, behind the opening bracket of a list of names
  static List<String> listed(SqlText sql) throws IOException {
    List<String> names = new ArrayList<>();
    do {
      names.add(sql.name());
    } while (names.size() < MAX_COLUMNS && sql.take(','));
    sql.take(')');
    return names;
  }

  /// @param sql the dump, behind the opening bracket of a declaration
  /// @param noColumn the words with which a line begins that declares no column
  static List<String> declared(SqlText sql, Set<String> noColumn) throws IOException {
    List<String> names = new ArrayList<>();
    do {
      sql.skipBlank();
      boolean quoted = !Character.isLetter(sql.peek());
      String name = sql.name();
      if (quoted || !noColumn.contains(name.toUpperCase(Locale.ROOT))) {
        names.add(name);
      }
      skipDeclaration(sql);
    } while (names.size() < MAX_COLUMNS && sql.take(','));
    return names;
  }

  /// Skips to the comma or the bracket that ends what is declared.
  private static void skipDeclaration(SqlText sql) throws IOException {
    int depth = 0;
    while (true) {
      sql.skipBlank();
      int c = sql.peek();
      if (c == SqlChars.END || c == ';' || (depth == 0 && (c == ',' || c == ')'))) {
        return;
      }
      if (c == '\'' || c == '"' || c == '`') {
        String unused = sql.literal();
      } else {
        sql.next();
        depth += c == '(' ? 1 : 0;
        depth -= c == ')' ? 1 : 0;
      }
    }
  }
}
