package breachportal.bench.loading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import breachportal.bench.house.Database;
import breachportal.bench.house.ExposureKeys;
import breachportal.bench.house.Replica;
import breachportal.bench.house.TokenKey;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Kills a replica that loads a file at random instants, again and again: are the counts right in
/// the end, and is anything of the file left in clear?
@Command(
    name = "kill-loads",
    mixinStandardHelpOptions = true,
    description =
        "A load whose replica is killed (SIGKILL) at random instants: what was counted, and what is"
            + " left in clear on the disk. Starts its own PostgreSQL and replicas.")
public final class KillLoads implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int POLL_MILLIS = 50;
  private static final long LONGEST_RUN_MILLIS = 4_000;
  private static final List<String> JVM =
      List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED");

  @Option(
      names = "--kills",
      description = "How often (default: ${DEFAULT-VALUE}).",
      defaultValue = "10")
  private int kills;

  @Option(
      names = "--rows",
      description = "Rows of the file, each a number (default: ${DEFAULT-VALUE}).",
      defaultValue = "1000000")
  private int rows;

  @Option(names = "--seed", description = "Of the random instants.", defaultValue = "1")
  private long seed;

  private final UUID authority = UUID.randomUUID();

  @Override
  public Integer call() throws Exception {
    Path folder = Files.createTempDirectory("kill-loads-");
    TokenKey key = new TokenKey();
    try (Database database = Database.of("exposure");
        HttpClient client = HttpClient.newHttpClient()) {
      Map<String, String> settings = new HashMap<>(database.settings());
      settings.putAll(key.settings());
      settings.putAll(ExposureKeys.settings(folder));
      settings.put("breachportal.exposure.lease", "PT5S");
      // A file that takes its process down again and again is given up, but not here.
      settings.put("breachportal.exposure.loading-attempts", Integer.toString(kills + 2));
      String token = key.token("police", "authority", authority);
      Replica replica = Replica.start("exposure-service", settings, JVM).awaitReady();
      String leak = leak(client, replica, token);
      upload(client, replica, token, leak);
      Random random = new Random(seed);
      int killed = 0;
      while (killed < kills && state(client, replica, token, leak).equals("loading")) {
        Thread.sleep(random.nextLong(LONGEST_RUN_MILLIS));
        replica.kill();
        killed++;
        replica = Replica.start("exposure-service", settings, JVM).awaitReady();
      }
      while (state(client, replica, token, leak).equals("loading")) {
        Thread.sleep(POLL_MILLIS);
      }
      tell(killed, get(client, replica, token, leak), folder);
      replica.kill();
    } finally {
      delete(folder);
    }
    return 0;
  }

  private String leak(HttpClient client, Replica replica, String token) throws Exception {
    String body =
        """
        {"name":"bench-kill","title":"Bench","description":"Invented","foundOn":"2026-01-01",
        "categories":["phone_number"],"sectors":[],"sensitive":false}
        """;
    JsonNode made = send(client, request(replica, token, "").POST(BodyPublishers.ofString(body)));
    return made.path("id").asText();
  }

  private void upload(HttpClient client, Replica replica, String token, String leak)
      throws Exception {
    StringBuilder csv = new StringBuilder(rows * 11).append("phone\n");
    for (int i = 0; i < rows; i++) {
      csv.append("09").append("%08d".formatted(10_000_000 + i)).append('\n');
    }
    byte[] bytes = csv.toString().getBytes(ISO_8859_1);
    var unused =
        send(
            client,
            request(replica, token, "/" + leak + "/file")
                .setHeader("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(bytes)));
  }

  private static String state(HttpClient client, Replica replica, String token, String leak)
      throws Exception {
    return get(client, replica, token, leak).path("state").asText();
  }

  private static JsonNode get(HttpClient client, Replica replica, String token, String leak)
      throws Exception {
    return send(client, request(replica, token, "/" + leak).GET());
  }

  private static HttpRequest.Builder request(Replica replica, String token, String path) {
    return HttpRequest.newBuilder(replica.address("/v1/leaks" + path))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  private static JsonNode send(HttpClient client, HttpRequest.Builder request) throws Exception {
    HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString(UTF_8));
    if (answer.statusCode() >= 300) {
      throw new IOException("the service answered " + answer.statusCode() + " " + answer.body());
    }
    return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
  }

  private void tell(int killed, JsonNode leak, Path folder) throws IOException {
    JsonNode load = leak.path("load");
    System.out.printf("kills while it was loading         %d%n", killed);
    System.out.printf("state                              %s%n", leak.path("state").asText());
    System.out.printf("failure                            %s%n", load.path("failure").asText());
    System.out.printf("rows of the file                   %d%n", rows);
    System.out.printf("rows counted                       %d%n", load.path("rows").asLong());
    System.out.printf("numbers found                      %s%n", load.path("found"));
    System.out.printf("duplicates                         %d%n", load.path("duplicates").asLong());
    System.out.printf("entries of the run                 %d%n", load.path("entries").asLong());
    System.out.printf("files that hold a number in clear  %d%n", inClear(folder));
  }

  /// @return how many of the files that the service left have a number of the file in them
  private static long inClear(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(KillLoads::hasNumber).count();
    }
  }

  private static boolean hasNumber(Path file) {
    try {
      return new String(Files.readAllBytes(file), ISO_8859_1).contains("09100000");
    } catch (IOException unreadable) {
      return true;
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
