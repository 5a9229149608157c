package breachportal.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import breachportal.notification.Leases;
import breachportal.testing.PostgresResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is said of a lane's age is said of mail that somebody waits for.
@QuarkusTest
class LaneAgeIT {
  /// So late that the lane of the service claims nothing of what is due before.
  private static final Instant NOW = Instant.parse("2500-01-01T00:00:00Z");

  @Inject DataSource source;
  @Inject DeliverySettings settings;
  @Inject LaneMetrics metrics;
  @Inject Lanes lanes;

  @BeforeEach
  @AfterEach
  void empty() throws SQLException {
    Leases.awaitNoCampaign();
    try (Connection connection = PostgresResource.connect("postgres")) {
      var unused =
          connection.createStatement().executeUpdate("delete from notification.letter_delivery");
    }
  }

  @Test
  void shouldNotGrowByTheLettersOfADrill() throws SQLException {
    letter(NOW.minus(Duration.ofDays(9)), true);
    assertThat(lane().oldestDue()).isZero();

    letter(NOW.minus(Duration.ofHours(1)), false);

    assertThat(lane().oldestDue()).isEqualTo(Duration.ofHours(1));
  }

  private Lane lane() {
    return new Lane(
        LaneName.CAMPAIGN,
        source,
        InstantSource.fixed(NOW),
        lanes.relays(LaneName.CAMPAIGN),
        new DomainLimits(Map.of(), 1, () -> 1),
        new Nobody(),
        settings,
        metrics);
  }

  private static final class Nobody implements Consignor {
    @Override
    public Map<UUID, OutgoingMail> write(List<UUID> deliveryIds) {
      return Map.of();
    }

    @Override
    public void ended(List<Ending> endings) {}
  }

  private static void letter(Instant due, boolean drill) throws SQLException {
    try (Connection connection = PostgresResource.connect("postgres");
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into notification.letter_delivery (id, campaign_id, available_at, drill)
                values (gen_random_uuid(), gen_random_uuid(), ?::timestamptz, ?)
                """)) {
      insert.setString(1, due.toString());
      insert.setBoolean(2, drill);
      insert.executeUpdate();
    }
  }
}
