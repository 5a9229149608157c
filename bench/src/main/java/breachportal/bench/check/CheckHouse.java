package breachportal.bench.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import breachportal.bench.generation.SyntheticGeneration;
import breachportal.bench.house.Database;
import breachportal.bench.house.ExposureKeys;
import breachportal.bench.house.Replica;
import breachportal.bench.house.TokenKey;
import breachportal.exposure.core.generation.Generation;
import breachportal.store.chunk.ChunkStore;
import breachportal.store.chunk.ChunkStore.Written;
import breachportal.store.sql.Sql;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/// A PostgreSQL and a replica of exposure-service that serves a generation of synthetic entries,
/// with limits that let a load through.
final class CheckHouse implements AutoCloseable {
  private static final List<String> JVM =
      List.of("-Xmx256m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED");
  private static final Duration FETCH = Duration.ofMinutes(15);

  private final Path folder;
  private final Database database;
  private final Replica replica;

  /// @param folder where files go while they are needed
  /// @param entries about how many the generation has
  CheckHouse(Path folder, long entries)
      throws IOException, SQLException, GeneralSecurityException, InterruptedException {
    this.folder = Files.createTempDirectory(Files.createDirectories(folder), "check-bench-");
    this.database = Database.of("exposure");
    this.replica = Replica.start("exposure-service", settings(), JVM).awaitReady();
    Path file = this.folder.resolve("generation");
    var unused = SyntheticGeneration.write(file, entries);
    serve(file);
    Files.delete(file);
    awaitServed();
  }

  /// @return where it answers
  URI address() {
    return replica.address("");
  }

  /// @return its process
  ProcessCpu cpu() {
    return new ProcessCpu(replica.process());
  }

  /// @return what its heap holds behind a full collection
  String heap() throws IOException, InterruptedException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    String pid = Long.toString(replica.process().pid());
    run(jcmd.toString(), pid, "GC.run");
    return run(jcmd.toString(), pid, "GC.heap_info")
        .lines()
        .filter(line -> line.contains("used"))
        .map(String::strip)
        .findFirst()
        .orElseThrow();
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(said);
    }
    return said;
  }

  private Map<String, String> settings() throws IOException, GeneralSecurityException {
    Map<String, String> all = new HashMap<>(database.settings());
    all.putAll(new TokenKey().settings());
    all.putAll(ExposureKeys.settings(folder));
    all.put("EXPOSURE_OVERALL_PER_SECOND", "1000000");
    all.put("EXPOSURE_ADDRESS_PER_HOUR", "100000000");
    all.put("EXPOSURE_NETWORK_PER_HOUR", "100000000");
    all.put("breachportal.abuse.puzzle.max-number", "2");
    return all;
  }

  private void serve(Path file) throws IOException {
    DataSource source = database.asService();
    UUID id = UUID.randomUUID();
    Generation generation = Generation.open(file);
    Written written;
    try (InputStream bytes = Files.newInputStream(file)) {
      written = new ChunkStore(source, "generation_chunk").write(id, bytes, Long.MAX_VALUE);
    }
    Sql sql = Sql.on(source);
    sql.update(
        """
        insert into generation
          (id, number, epoch, bucket_bits, bucket_bytes, entries, bytes, sha256, built_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, now())
        """,
        id,
        generation.number(),
        generation.epoch(),
        generation.layout().bucketBits(),
        generation.layout().bucketBytes(),
        generation.entries(),
        written.bytes(),
        written.sha256());
    sql.update("insert into served_index (epoch, generation_id) values (1, ?)", id);
    sql.ring("exposure_generation");
  }

  private void awaitServed() throws IOException, InterruptedException {
    long until = System.nanoTime() + FETCH.toNanos();
    try (Connection connection = new Connection(address())) {
      while (!connection.get("/v1/check/parameters").text().contains("\"generation\"")) {
        if (System.nanoTime() > until) {
          throw new IOException("the generation is not served after " + FETCH);
        }
        Thread.sleep(200);
      }
    }
  }

  @Override
  public void close() throws IOException {
    replica.kill();
    database.close();
    try (var files = Files.walk(folder)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
