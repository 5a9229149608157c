package breachportal.exposure.abuse;

import breachportal.store.sql.Sql;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.IntFunction;
import javax.sql.DataSource;

/// How the batches of this package are written: in one transaction, committed without waiting for
/// the disk. When PostgreSQL itself crashes, what was used in its last instants could be used once
/// more; who can crash it has better things to do.
final class Batches {

  private Batches() {}

  static <T> T inTransaction(DataSource source, Sql.Work<T> work) {
    return Sql.on(source)
        .with(
            connection -> {
              connection.setAutoCommit(false);
              try (Statement relaxed = connection.createStatement()) {
                relaxed.execute("set local synchronous_commit = off");
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
