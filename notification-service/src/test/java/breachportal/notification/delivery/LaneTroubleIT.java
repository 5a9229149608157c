package breachportal.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import breachportal.notification.Leases;
import breachportal.notification.delivery.DeliverySettings.DomainSettings;
import breachportal.notification.delivery.Relays.Configured;
import breachportal.notification.smtp.Encryption;
import breachportal.notification.smtp.ScriptedServer;
import breachportal.notification.smtp.SmtpServer;
import breachportal.testing.PostgresResource;
import breachportal.testing.Waits;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A lane goes on after the database was in trouble, however often.
@QuarkusTest
class LaneTroubleIT {
  /// So late that the lane of the service claims nothing of what is due before.
  private static final Instant NOW = Instant.parse("2500-01-01T00:00:00Z");

  private static final int CONNECTIONS = 2;

  @Inject DataSource source;
  @Inject DeliverySettings settings;
  @Inject LaneMetrics metrics;

  private final AtomicBoolean trouble = new AtomicBoolean();
  private final AtomicInteger troubles = new AtomicInteger();

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
  void shouldHaveRoomAgainForWhatItCouldNotGiveBack() throws Exception {
    try (ScriptedServer server = new ScriptedServer(ScriptedServer::kindly)) {
      Map<String, DomainSettings> slow = Map.of("slow.example.org", new OneAnHour());
      Readers readers = new Readers();
      Lane lane =
          new Lane(
              LaneName.CAMPAIGN,
              troubled(),
              InstantSource.fixed(NOW),
              relays(server),
              new DomainLimits(slow, CONNECTIONS, () -> 1),
              readers,
              settings,
              metrics);
      for (int i = 0; i < 10 * CONNECTIONS; i++) {
        due(readers, "p" + i + "@slow.example.org");
      }
      trouble.set(true);
      lane.start();
      try {
        Waits.await().until(() -> troubles.get() >= 3);
        trouble.set(false);

        due(readers, "after@example.org");

        Waits.await().until(() -> server.heard().contains("RCPT TO:<after@example.org>"));
      } finally {
        lane.stop();
      }
      assertThat(server.heard().stream().filter(line -> line.contains("slow"))).hasSize(2);
    }
  }

  /// One mail an hour to a domain.
  private static final class OneAnHour implements DomainSettings {
    @Override
    public OptionalInt connections() {
      return OptionalInt.empty();
    }

    @Override
    public OptionalDouble rate() {
      return OptionalDouble.of(1 / 3600.0);
    }
  }

  /// Who is written to.
  private static final class Readers implements Consignor {
    private final Map<UUID, String> mailboxes = new java.util.concurrent.ConcurrentHashMap<>();

    @Override
    public Map<UUID, OutgoingMail> write(List<UUID> ids) {
      Map<UUID, OutgoingMail> mails = new HashMap<>();
      for (UUID id : ids) {
        mails.put(id, new OutgoingMail(id, mailboxes.get(id), "S", "Text", null, null));
      }
      return mails;
    }

    @Override
    public void ended(List<Ending> endings) {}
  }

  private static void due(Readers readers, String mailbox) throws SQLException {
    UUID id = UUID.randomUUID();
    readers.mailboxes.put(id, mailbox);
    try (Connection connection = PostgresResource.connect("postgres");
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into notification.letter_delivery (id, campaign_id, available_at)
                values (?, gen_random_uuid(), ?::timestamptz)
                """)) {
      insert.setObject(1, id);
      insert.setString(2, NOW.minusSeconds(60).toString());
      insert.executeUpdate();
    }
  }

  private static Relays relays(ScriptedServer server) throws Exception {
    SmtpServer smtp =
        new SmtpServer(
            "localhost",
            server.port(),
            Encryption.NEVER,
            null,
            SSLContext.getDefault(),
            "portal.example.org",
            Duration.ofSeconds(20));
    RateLimit rate = new RateLimit(OptionalDouble.empty(), () -> 1);
    Relay relay = new Relay("trouble", smtp, rate, true, System::nanoTime);
    MailWriter writer =
        new MailWriter("portal@example.org", "portal.example.org", mail -> Optional.empty(), null);
    return new Relays(List.of(new Configured(relay, 1, CONNECTIONS)), writer, () -> 1);
  }

  /// The database, which in its troubles takes nothing back.
  private DataSource troubled() {
    return proxy(
        DataSource.class,
        (method, arguments) -> {
          Object result = method.invoke(source, arguments);
          return result instanceof Connection connection ? troubled(connection) : result;
        });
  }

  private Connection troubled(Connection connection) {
    return proxy(
        Connection.class,
        (method, arguments) -> {
          if (trouble.get()
              && method.getName().equals("prepareStatement")
              && arguments[0].toString().contains("returned = d.returned")) {
            troubles.incrementAndGet();
            throw new SQLException("in trouble", "08006");
          }
          return method.invoke(connection, arguments);
        });
  }

  /// A call of a proxy.
  @FunctionalInterface
  private interface Call {
    Object on(Method method, Object[] arguments) throws Exception;
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            LaneTroubleIT.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              try {
                return call.on(method, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            }));
  }
}
