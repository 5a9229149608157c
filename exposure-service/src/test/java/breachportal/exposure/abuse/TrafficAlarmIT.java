package breachportal.exposure.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import breachportal.exposure.ServiceTest;
import breachportal.testing.PostgresResource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/// The alarm of two replicas that share one count.
@ServiceTest
class TrafficAlarmIT {

  private static final String SCHEMA = "traffic_alarm";

  private Instant now = Instant.parse("2026-03-01T12:00:00Z");
  private Traffic here;
  private Traffic there;
  private TrafficAlarm alarm;

  @BeforeEach
  void start() throws SQLException {
    DataSource source = aTableOfItsOwn();
    here = new Traffic(source, () -> now);
    there = new Traffic(source, () -> now);
    alarm = new TrafficAlarm(here, new Limits(10, 10, 10), new SimpleMeterRegistry());
  }

  /// The running service tidies up in its table by its own clock.
  private static DataSource aTableOfItsOwn() throws SQLException {
    try (Connection connection = PostgresResource.connect("postgres");
        Statement statement = connection.createStatement()) {
      boolean unused =
          statement.execute(
              """
              drop schema if exists %1$s cascade;
              create schema %1$s;
              create table %1$s.check_minute (like exposure.check_minute including all);
              """
                  .formatted(SCHEMA));
      PGSimpleDataSource source = new PGSimpleDataSource();
      source.setURL(connection.getMetaData().getURL());
      source.setUser("postgres");
      source.setPassword("postgres");
      source.setCurrentSchema(SCHEMA);
      return source;
    }
  }

  @Test
  void shouldRaiseAtThreeTimesTheUsualAndEndItAfterwards() {
    for (int i = 0; i < 30; i++) {
      minute(50, 50);
      assertThat(alarm.call().getStatus()).isEqualTo(Status.UP);
    }
    minute(140, 140);
    assertThat(alarm.call().getStatus()).isEqualTo(Status.UP);
    minute(180, 180);
    assertThat(alarm.call().getStatus()).isEqualTo(Status.DOWN);
    minute(50, 50);
    assertThat(alarm.call().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void shouldNotBeRaisedByAFewAfterAQuietTime() {
    minute(1, 0);
    now = now.plus(Duration.ofDays(2));
    minute(90, 90);
    assertThat(alarm.call().getStatus()).isEqualTo(Status.UP);
    minute(91, 90);
    assertThat(alarm.call().getStatus()).isEqualTo(Status.DOWN);
  }

  private void minute(int askedHere, int askedThere) {
    here.asked(askedHere);
    there.asked(askedThere);
    here.share();
    there.share();
    now = now.plus(Duration.ofMinutes(1));
    alarm.look();
  }
}
