package breachportal.bench.loading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import breachportal.bench.house.Client;
import breachportal.bench.house.Database;
import breachportal.bench.house.ExposureKeys;
import breachportal.bench.house.Replica;
import breachportal.bench.house.TokenKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A PostgreSQL and as many replicas of exposure-service as are wanted, for one load.
final class LoadHouse implements AutoCloseable {

  private final Path folder = Files.createTempDirectory("load-bench-");
  private final TokenKey key = new TokenKey();
  private final Database database = Database.of("exposure");
  private final List<Replica> replicas = new ArrayList<>();
  private final Map<String, String> settings;
  private final List<String> jvm;

  /// @param settings further settings of the replicas
  /// @param jvm options of their virtual machines
  LoadHouse(Map<String, String> settings, List<String> jvm)
      throws IOException, SQLException, GeneralSecurityException {
    this.settings = new HashMap<>(database.settings());
    this.settings.putAll(key.settings());
    this.settings.putAll(ExposureKeys.settings(folder));
    this.settings.putAll(settings);
    this.jvm = jvm;
  }

  /// @return a further replica, ready
  Replica replica() throws IOException, InterruptedException {
    Replica replica = Replica.start("exposure-service", settings, jvm);
    replicas.add(replica);
    return replica.awaitReady();
  }

  /// @return an officer of an authority
  LeakClient officer() {
    return new LeakClient(new Client(key.token("police", "authority", UUID.randomUUID())));
  }

  /// @return a CSV file of so many numbers, each once
  static byte[] numbers(int rows) {
    StringBuilder csv = new StringBuilder(rows * 11).append("phone\n");
    for (int i = 0; i < rows; i++) {
      csv.append("09").append("%08d".formatted(10_000_000 + i)).append('\n');
    }
    return csv.toString().getBytes(ISO_8859_1);
  }

  /// @return how many of the files that the replicas left have a number of [#numbers] in them
  long inClear() throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(LoadHouse::hasNumber).count();
    }
  }

  private static boolean hasNumber(Path file) {
    try {
      return new String(Files.readAllBytes(file), ISO_8859_1).contains("09100000");
    } catch (IOException unreadable) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    replicas.forEach(Replica::kill);
    database.close();
    try (var files = Files.walk(folder)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
