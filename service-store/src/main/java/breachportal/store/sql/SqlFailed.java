package breachportal.store.sql;

import java.sql.SQLException;

/// The database refused a statement. Its message holds the SQL state only, never a value.
public final class SqlFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String sqlState;

  SqlFailed(SQLException refused) {
    super("SQL state " + refused.getSQLState());
    this.sqlState = refused.getSQLState() == null ? "" : refused.getSQLState();
    setStackTrace(refused.getStackTrace());
  }

  /// @return the five characters of the SQL state, or nothing
  public String sqlState() {
    return sqlState;
  }

  /// @return whether two transactions waited for each other and this one was given up: it can be
  ///     begun again
  public boolean isDeadlock() {
    return sqlState.equals("40P01");
  }

  /// @return whether the database's disk is full
  public boolean isOutOfRoom() {
    return sqlState.equals("53100");
  }
}
