package breachportal.bench.check;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/// Prepares the requests of checks: puzzles are solved and tokens fetched before anything is
/// measured.
final class Checks {

  private static final ObjectMapper JSON = new ObjectMapper();

  /// The generator of ristretto255: as good an element as any other.
  private static final String ELEMENT =
      Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              HexFormat.of()
                  .parseHex("e2f2ae0a6abc4e71a884a961c500515f58e30b6aa582dd8db6a65945e08d2d76"));

  private final Load load;
  private final SecureRandom random = new SecureRandom();
  private final int epoch;
  private final int bucketBits;

  Checks(Load load) throws Exception {
    this.load = load;
    JsonNode parameters =
        load.each(1, (connection, i) -> JSON.readTree(ok(connection.get("/v1/check/parameters"))))
            .getFirst();
    JsonNode index = parameters.path("indexes").path(0);
    if (index.isMissingNode()) {
      throw new IllegalStateException("no leak is published: publish one first");
    }
    this.epoch = index.path("epoch").asInt();
    this.bucketBits = index.path("bucketBits").asInt();
  }

  /// @return so many requests to evaluate, each with a puzzle of its own
  List<byte[]> evaluations(int times, int elements) throws Exception {
    return load.each(times, (connection, i) -> evaluation(connection, elements));
  }

  /// @return so many requests of buckets, each paid for
  List<byte[]> buckets(int times) throws Exception {
    int together = 5;
    List<List<byte[]>> all =
        load.each(
            (times + together - 1) / together,
            (connection, i) -> {
              byte[] evaluation = evaluation(connection, together);
              JsonNode answer = JSON.readTree(ok(connection.exchange(evaluation)));
              List<byte[]> requests = new ArrayList<>();
              for (int each = 0; each < together; each++) {
                requests.add(bucket(connection, answer));
              }
              return requests;
            });
    return all.stream().flatMap(List::stream).limit(times).toList();
  }

  /// @return so many requests that are answered with nothing
  List<byte[]> empty(int times) throws Exception {
    byte[] request =
        load.each(
                1,
                (connection, i) ->
                    connection.prepared("OPTIONS /v1/check/parameters HTTP/1.1\r\n", ""))
            .getFirst();
    return Collections.nCopies(times, request);
  }

  private byte[] bucket(Connection connection, JsonNode answer) {
    String path =
        "/v1/check/buckets/"
            + answer.path("generation").asLong()
            + "/"
            + random.nextInt(1 << bucketBits);
    String head =
        "GET "
            + path
            + " HTTP/1.1\r\nAuthorization: Bearer "
            + answer.path("token").asText()
            + "\r\n";
    return connection.prepared(head, "");
  }

  private byte[] evaluation(Connection connection, int elements) throws IOException {
    ObjectNode body = JSON.createObjectNode().put("kind", "phone").put("epoch", epoch);
    for (int i = 0; i < elements; i++) {
      body.withArray("blinded").add(ELEMENT);
    }
    body.put("proofOfWork", solved(JSON.readTree(ok(connection.get("/v1/check/challenge")))));
    String head = "POST /v1/check/evaluate HTTP/1.1\r\nContent-Type: application/json\r\n";
    return connection.prepared(head, JSON.writeValueAsString(body));
  }

  private static String solved(JsonNode challenge) throws IOException {
    String salt = challenge.path("salt").asText();
    byte[] wanted = HexFormat.of().parseHex(challenge.path("challenge").asText());
    MessageDigest sha256 = sha256();
    int number = 0;
    while (!MessageDigest.isEqual(sha256.digest((salt + number).getBytes(ISO_8859_1)), wanted)) {
      number++;
    }
    ObjectNode solution = challenge.deepCopy();
    solution.remove("maxnumber");
    solution.put("number", number);
    return Base64.getEncoder().encodeToString(JSON.writeValueAsBytes(solution));
  }

  private static String ok(Connection.Answer answer) {
    if (answer.status() == 429) {
      throw new IllegalStateException(
          "the limits of the service are too low for a load: see docs/performance.md");
    }
    if (answer.status() != 200) {
      throw new IllegalStateException("the service answered " + answer.status());
    }
    return answer.text();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
