package breachportal.exposure.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The npm package `hibp`, a client of Have I Been Pwned, in a Node process of its own, with
/// `baseUrl` pointing at the service under test.
final class HibpClient {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<List<Object>> calls = new ArrayList<>();

  /// @param function a function of the package, followed by its arguments without the options
  HibpClient call(Map<String, Object> options, Object... function) {
    List<Object> call = new ArrayList<>(List.of(function));
    call.add(options);
    calls.add(call);
    return this;
  }

  /// @return what each call came to, in order: `value`, or `error` with `name`, `message` and
  ///     `retryAfterSeconds`
  List<JsonNode> outcomes() throws IOException, InterruptedException {
    Process node =
        new ProcessBuilder(
                "node", "client.mjs", RestAssured.baseURI + ":" + RestAssured.port + "/api/v3")
            .directory(Path.of("src/test/hibp").toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (OutputStream in = node.getOutputStream()) {
      JSON.writeValue(in, calls);
    }
    JsonNode printed = JSON.readTree(node.getInputStream());
    if (node.waitFor() != 0) {
      throw new IOException("node ended with " + node.exitValue());
    }
    List<JsonNode> outcomes = new ArrayList<>();
    printed.forEach(outcomes::add);
    return outcomes;
  }
}
