package breachportal.exposure.abuse;

import breachportal.store.sql.Sql;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.IntFunction;
import javax.sql.DataSource;

/// How the batches of this package are written: in one transaction, with as few exchanges with the
/// database as it takes, each of which costs more than a row.
final class Batches {

  /// Stands before the first statement of a transaction that is committed without waiting for the
  /// disk. When PostgreSQL itself crashes, what was used in its last instants could be used once
  /// more; who can crash it has better things to do.
  static final String RELAXED = "set local synchronous_commit = off;\n";

  private Batches() {}

  static <T> T inTransaction(DataSource source, Sql.Work<T> work) {
    return Sql.on(source)
        .with(
            connection -> {
              connection.setAutoCommit(false);
              try {
                T outcome = work.on(connection);
                connection.commit();
                return outcome;
              } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
              } finally {
                connection.setAutoCommit(true);
              }
            });
  }

  /// @param statement several statements in one, which has been executed
  /// @return the rows of the next of them that gives rows
  static ResultSet nextRows(PreparedStatement statement) throws SQLException {
    while (statement.getMoreResults() || statement.getUpdateCount() >= 0) {
      ResultSet rows = statement.getResultSet();
      if (rows != null) {
        return rows;
      }
    }
    throw new SQLException("no further statement gives rows");
  }

  /// @param make makes an array of what a row holds; the driver tells its type by that
  static <T, C> Array array(
      Connection connection,
      String type,
      Collection<T> items,
      Function<T, C> column,
      IntFunction<C[]> make)
      throws SQLException {
    return connection.createArrayOf(type, items.stream().map(column).toArray(make));
  }
}
