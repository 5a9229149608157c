package breachportal.bench.sending;

import breachportal.bench.house.Database;
import breachportal.bench.house.Replica;
import breachportal.bench.house.TokenKey;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/// A PostgreSQL, a mail server's port and as many replicas as are wanted, for one run.
final class MailHouse implements AutoCloseable {
  private final Database database;
  private final TokenKey key = new TokenKey();
  private final List<Replica> replicas = new ArrayList<>();
  private final int sinkPort;

  /// @param sinkPort where mail goes
  MailHouse(int sinkPort) throws IOException, SQLException, GeneralSecurityException {
    this.sinkPort = sinkPort;
    this.database = Database.of("notification");
  }

  TokenKey key() {
    return key;
  }

  /// @return connections as the service itself has them; the tables are there when a replica is
  DataSource database() {
    return database.asService();
  }

  /// @param settings further settings
  /// @param jvm options of its virtual machine
  /// @return a replica, perhaps not ready yet
  Replica replica(Map<String, String> settings, List<String> jvm) throws IOException {
    Map<String, String> all = new HashMap<>(database.settings());
    all.putAll(key.settings());
    for (String secret : List.of("SEAL_KEY", "STATEMENT_KEY")) {
      all.put(secret, Base64.getEncoder().encodeToString(new byte[32]));
    }
    for (String lane : List.of("urgent", "campaign")) {
      all.put("breachportal.delivery.relays." + lane + ".host", "127.0.0.1");
      all.put("breachportal.delivery.relays." + lane + ".port", "" + sinkPort);
    }
    all.putAll(settings);
    Replica replica = Replica.start("notification-service", all, jvm);
    replicas.add(replica);
    return replica;
  }

  @Override
  public void close() throws IOException {
    for (Replica each : replicas) {
      each.kill();
    }
    database.close();
  }
}
