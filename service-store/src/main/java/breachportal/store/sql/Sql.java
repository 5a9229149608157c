package breachportal.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Runs plain SQL on a data source. Inside of a JTA transaction it takes part in it, outside of one
/// each statement is its own. Safe for concurrent use.
public final class Sql {

  private final DataSource source;

  private Sql(DataSource source) {
    this.source = source;
  }

  /// @param source where to run
  /// @return a runner
  public static Sql on(DataSource source) {
    return new Sql(source);
  }

  /// Reads one row of a result.
  @FunctionalInterface
  public interface Row<T> {
    /// @param row the result, standing on the row
    /// @return what the row says
    /// @throws SQLException when a column can't be read
    T read(ResultSet row) throws SQLException;
  }

  /// Works with a connection.
  @FunctionalInterface
  public interface Work<T> {
    /// @param connection the connection, not to be kept
    /// @return the outcome
    /// @throws SQLException when the database refuses
    T on(Connection connection) throws SQLException;
  }

  /// @param statement one SQL statement with `?` for each parameter
  /// @param row reads a row
  /// @param parameters the parameters; instants are written as `timestamptz`
  /// @return what the rows say
  /// @throws SqlFailed when the database refuses
  public <T> List<T> query(String statement, Row<T> row, @Nullable Object... parameters) {
    return with(
        connection -> {
          try (PreparedStatement prepared = prepare(connection, statement, parameters);
              ResultSet result = prepared.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
              rows.add(row.read(result));
            }
            return rows;
          }
        });
  }

  /// @return what the first row says, if there is one; the rest as for {@link #query}
  public <T> Optional<T> first(String statement, Row<T> row, @Nullable Object... parameters) {
    return query(statement, row, parameters).stream().findFirst();
  }

  /// @return how many rows were touched; the rest as for {@link #query}
  public int update(String statement, @Nullable Object... parameters) {
    return with(
        connection -> {
          try (PreparedStatement prepared = prepare(connection, statement, parameters)) {
            return prepared.executeUpdate();
          }
        });
  }

  /// Wakes whoever listens on a channel, once the transaction has committed.
  ///
  /// @param channel a `NOTIFY` channel
  /// @throws SqlFailed when the database refuses
  public void ring(String channel) {
    var unused = query("select pg_notify(?, '')", row -> true, channel);
  }

  /// @param work what to do with a connection
  /// @return its outcome
  /// @throws SqlFailed when the database refuses
  public <T> T with(Work<T> work) {
    try (Connection connection = source.getConnection()) {
      return work.on(connection);
    } catch (SQLException refused) {
      throw new SqlFailed(refused);
    }
  }

  private static PreparedStatement prepare(
      Connection connection, String statement, @Nullable Object... parameters) throws SQLException {
    PreparedStatement prepared = connection.prepareStatement(statement);
    for (int i = 0; i < parameters.length; i++) {
      Object value = parameters[i];
      prepared.setObject(i + 1, value instanceof Instant at ? Timestamp.from(at) : value);
    }
    return prepared;
  }
}
