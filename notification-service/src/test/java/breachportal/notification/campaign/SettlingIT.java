package breachportal.notification.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import breachportal.testing.PostgresResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/// What it costs the database to write an outcome down.
@QuarkusTest
class SettlingIT {
  /// The rows are few and have room beside them, so only an index could stand in the way.
  @Test
  void shouldWriteAnOutcomeIntoNoIndex() throws SQLException {
    CampaignApi api = CampaignApi.ofACompany();
    String campaign = api.begin();
    api.upload(campaign, "email\nsettled1@example.org\nsettled2@example.org\n").statusCode(200);

    try (Connection connection = PostgresResource.connect("postgres")) {
      connection.setAutoCommit(false);
      int settled =
          connection
              .createStatement()
              .executeUpdate(
                  """
                  update notification.recipient
                  set outcome = 'accepted', settled_at = now(), tries = 1, last_answer = '250'
                  where list_id = (select list_id from notification.campaign where id = '%s')
                  """
                      .formatted(campaign));

      assertThat(settled).isEqualTo(2);
      assertThat(besideTheirRows(connection)).isEqualTo(2);
      connection.rollback();
    }
  }

  /// @return how many rows of the table this transaction has updated without touching an index
  private static long besideTheirRows(Connection connection) throws SQLException {
    try (ResultSet row =
        connection
            .createStatement()
            .executeQuery(
                """
                select pg_stat_get_xact_tuples_hot_updated('notification.recipient'::regclass)
                """)) {
      row.next();
      return row.getLong(1);
    }
  }
}
