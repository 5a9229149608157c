package breachportal.exposure.loading.sql;

import breachportal.exposure.core.identifier.Findings;
import breachportal.exposure.core.identifier.Refusal;
import breachportal.exposure.loading.table.RowEnd;
import breachportal.exposure.loading.table.Tables;
import breachportal.file.FileFault;
import breachportal.file.UnusableFile;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the identifiers of a dump: the rows of its INSERT statements and COPY blocks, each table
/// by itself, with the names of its columns where the dump tells them. Not thread-safe.
public final class SqlDump {

  private static final Pattern DATA =
      Pattern.compile(
          "(?im)^\\s*(?:insert\\s+(?:ignore\\s+)?(?:into\\b|\\[)|replace\\s+into\\b|create\\s+table\\b"
              + "|copy\\s+\\S+\\s*(?:\\([^)]*\\)\\s*)?from\\s+stdin)");
  private static final Pattern MYSQL =
      Pattern.compile("`|(?i:mysql|mariadb)|ENGINE\\s*=|\\\\'(?!\\s*[,)])");
  private static final Pattern POSTGRESQL =
      Pattern.compile("PostgreSQL database dump|standard_conforming_strings = on|SET search_path");
  private static final Set<String> BEFORE_NAME =
      Set.of(
          "INTO", "IGNORE", "LOW_PRIORITY", "DELAYED", "HIGH_PRIORITY", "OR", "REPLACE", "TABLE");
  private static final Set<String> NO_COLUMN =
      Set.of(
          "PRIMARY",
          "KEY",
          "UNIQUE",
          "CONSTRAINT",
          "INDEX",
          "FULLTEXT",
          "SPATIAL",
          "FOREIGN",
          "CHECK",
          "EXCLUDE",
          "LIKE");
  private static final int MAX_TABLES = 10_000;
  private static final int MAX_LINE = 1 << 20;

  private final Findings findings;
  private final Tables tables;
  private final Map<String, List<String>> columns = new HashMap<>();

  /// @param findings hears what each cell holds
  /// @param rowEnd hears of the end of each record
  public SqlDump(Findings findings, RowEnd rowEnd) {
    this.findings = findings;
    this.tables = new Tables(findings, rowEnd);
  }

  /// @param head the first lines of a text
  /// @return whether it is such a dump
  public static boolean is(String head) {
    return DATA.matcher(head).find();
  }

  /// @param head the first lines of the dump
  /// @param text all of it; closed
  /// @throws UnusableFile if no table holds identifiers
  public void read(String head, Reader text) throws IOException {
    boolean backslashes = !POSTGRESQL.matcher(head).find() && MYSQL.matcher(head).find();
    try (text) {
      SqlText sql = new SqlText(new SqlChars(text), backslashes);
      sql.skipBlank();
      while (sql.peek() != SqlChars.END) {
        readStatement(sql);
        sql.skipBlank();
      }
    }
    tables.finish();
  }

  private void readStatement(SqlText sql) throws IOException {
    switch (sql.word()) {
      case "INSERT", "REPLACE" -> readInsert(sql);
      case "COPY" -> readCopy(sql);
      case "CREATE" -> readCreate(sql);
      case "GO" -> {
        // Ends a batch and no more.
      }
      default -> sql.skipStatement();
    }
  }

  private void readInsert(SqlText sql) throws IOException {
    String table = nameBehind(sql);
    List<String> names = columnsOf(sql, table);
    sql.skipBlank();
    String word = sql.word();
    while (!word.isEmpty() && !word.startsWith("VALUE") && !word.equals("SELECT")) {
      sql.skipBlank();
      word = sql.word();
    }
    if (!word.startsWith("VALUE")) {
      sql.skipStatement();
      return;
    }
    readRows(sql, table, names);
  }

  private void readRows(SqlText sql, String table, List<String> names) throws IOException {
    while (true) {
      sql.skipBlank();
      if (!sql.take('(')) {
        break;
      }
      List<String> row = SqlRow.read(sql);
      if (row == null) {
        findings.refused(Refusal.CUT_RECORD);
        break;
      }
      tables.add(table, names, row);
      sql.skipBlank();
      sql.take(',');
    }
    if (sql.peek() == 'O' || sql.peek() == 'o') {
      sql.skipStatement();
    } else {
      sql.take(';');
    }
  }

  private void readCopy(SqlText sql) throws IOException {
    String table = nameBehind(sql);
    List<String> names = columnsOf(sql, table);
    sql.skipBlank();
    boolean from = sql.word().equals("FROM");
    sql.skipBlank();
    if (!from || !sql.word().equals("STDIN")) {
      sql.skipStatement();
      return;
    }
    sql.skipLine();
    for (String line = line(sql); line != null && !line.equals("\\."); line = line(sql)) {
      tables.add(table, names, CopiedRow.of(line));
    }
  }

  private void readCreate(SqlText sql) throws IOException {
    sql.skipBlank();
    String word = sql.word();
    while (word.equals("TEMPORARY") || word.equals("UNLOGGED") || word.equals("GLOBAL")) {
      sql.skipBlank();
      word = sql.word();
    }
    if (word.equals("TABLE")) {
      String table = nameBehind(sql);
      sql.skipBlank();
      if (sql.take('(') && columns.size() < MAX_TABLES) {
        columns.put(table, SqlColumns.declared(sql, NO_COLUMN));
      }
    }
    sql.skipStatement();
  }

  /// The name of a table, behind the words that may stand before it.
  private static String nameBehind(SqlText sql) throws IOException {
    sql.skipBlank();
    if (!Character.isLetter(sql.peek())) {
      return sql.name();
    }
    String word = sql.word();
    while (BEFORE_NAME.contains(word)
        || word.equals("IF")
        || word.equals("NOT")
        || word.equals("EXISTS")) {
      sql.skipBlank();
      if (!Character.isLetter(sql.peek())) {
        return sql.name();
      }
      word = sql.word();
    }
    sql.skipBlank();
    return sql.take('.') ? sql.name() : word.toLowerCase(Locale.ROOT);
  }

  private List<String> columnsOf(SqlText sql, String table) throws IOException {
    sql.skipBlank();
    if (sql.take('(')) {
      return SqlColumns.listed(sql);
    }
    return columns.getOrDefault(table, List.of());
  }

  private static @Nullable String line(SqlText sql) throws IOException {
    if (sql.peek() == SqlChars.END) {
      return null;
    }
    StringBuilder line = new StringBuilder();
    int c = sql.next();
    while (c != SqlChars.END && c != '\n') {
      line.append((char) c);
      if (line.length() > MAX_LINE) {
        throw new UnusableFile(FileFault.LINE_TOO_LONG);
      }
      c = sql.next();
    }
    int length = line.length();
    if (length > 0 && line.charAt(length - 1) == '\r') {
      line.setLength(length - 1);
    }
    return line.toString();
  }
}
