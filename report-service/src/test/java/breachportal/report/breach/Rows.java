package breachportal.report.breach;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/// Looks into the database past the service.
final class Rows {

  private Rows() {}

  /// @param user `report_owner`, whom no row wall stops, or `report_app`
  static Connection connect(String user) throws SQLException {
    String url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
    return DriverManager.getConnection(url, user, user);
  }

  /// @return the first column of the first row, as the schema's owner sees it
  static String first(String query, Object... parameters) throws SQLException {
    try (Connection connection = connect("report_owner");
        PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? rows.getString(1) : "";
      }
    }
  }
}
