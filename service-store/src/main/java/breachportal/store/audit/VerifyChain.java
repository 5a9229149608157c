package breachportal.store.audit;

import breachportal.contract.report.AuditEntry;
import breachportal.contract.report.AuditState;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;

/// The command that walks the audit trails in a database, such as in a restored backup, without any
/// service: `VerifyChain JDBC_URL SCHEMA...`.
///
/// It signs in as `<schema>_app` with the password of `<SCHEMA>_DB_PASSWORD` in the environment. It
/// prints one line a schema and ends with 0 when all are whole, 1 when one is not, 2 when one could
/// not be read.
public final class VerifyChain {

  private VerifyChain() {}

  /// @param arguments the database's JDBC URL, then the schemas
  public static void main(String[] arguments) {
    System.exit(run(arguments, System.getenv(), System.out));
  }

  static int run(String[] arguments, Map<String, String> environment, PrintStream out) {
    if (arguments.length < 2) {
      out.println("usage: VerifyChain JDBC_URL SCHEMA...");
      return 2;
    }
    int worst = 0;
    for (int i = 1; i < arguments.length; i++) {
      worst = Math.max(worst, verify(arguments[0], arguments[i], environment, out));
    }
    return worst;
  }

  private static int verify(
      String url, String schema, Map<String, String> environment, PrintStream out) {
    String password =
        environment.getOrDefault(schema.toUpperCase(Locale.ROOT) + "_DB_PASSWORD", "");
    try (Connection connection = DriverManager.getConnection(url, schema + "_app", password)) {
      connection.setSchema(schema);
      AuditState state = AuditWalk.along(connection);
      AuditEntry newest = state.newest();
      if (!state.intact()) {
        out.println(schema + ": BROKEN from entry " + state.firstBroken() + " on");
        return 1;
      }
      out.println(
          newest == null
              ? schema + ": empty"
              : "%s: whole, %d entries, newest of %s, %s"
                  .formatted(schema, newest.number(), newest.at(), newest.sha256()));
      return 0;
    } catch (SQLException unreadable) {
      out.println(schema + ": can't be read, SQLSTATE " + unreadable.getSQLState());
      return 2;
    }
  }
}
