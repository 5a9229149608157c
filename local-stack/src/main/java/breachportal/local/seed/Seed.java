package breachportal.local.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Enters what is missing, and leaves what is there as it is: it may run at every start.
public final class Seed {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LOADING_PATIENCE = Duration.ofMinutes(2);
  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final String reports;
  private final String exposures;
  private final String issuer;
  private final String password;

  /// @param reports the report service's address
  /// @param exposures the exposure service's address
  /// @param issuer the realm's address
  /// @param password the password of the demo logins
  public Seed(String reports, String exposures, String issuer, String password) {
    this.reports = reports;
    this.exposures = exposures;
    this.issuer = issuer;
    this.password = password;
  }

  /// Enters the authorities, the organisations and the sample leaks.
  ///
  /// @throws NotEntered when a service refuses
  public void enter() throws IOException, InterruptedException {
    var operator = Api.signIn(issuer, "operator@portal.example.org", password);
    enterMissing(operator, "authorities");
    enterMissing(operator, "organisations");
    var officer = Api.signIn(issuer, "a05@police.example.org", password);
    publish(officer, "leak.json", SampleLeak.subscribers());
    publish(officer, "sensitive-leak.json", SampleLeak.patients());
  }

  private void enterMissing(Api operator, String things) throws IOException, InterruptedException {
    var url = reports + "/v1/" + things;
    var known = new HashSet<String>();
    operator.get(url).forEach(thing -> known.add(thing.path("id").asText()));
    for (var thing : read(things + ".json")) {
      var id = thing.path("id").asText();
      if (!known.contains(id)) {
        operator.send("PUT", url + "/" + id, thing);
      }
    }
  }

  /// Goes on from wherever an earlier run was broken off.
  private void publish(Api officer, String known, String csv)
      throws IOException, InterruptedException {
    var wanted = read(known);
    var url = exposures + "/v1/leaks";
    JsonNode leak = JsonNodeFactory.instance.missingNode();
    for (var each : officer.get(url)) {
      if (each.path("name").equals(wanted.path("name"))) {
        leak = each;
      }
    }
    if (leak.isMissingNode()) {
      leak = officer.send("POST", url, wanted);
    }
    var one = url + "/" + leak.path("id").asText();
    if (stateOf(leak).equals("awaiting_upload")) {
      leak =
          officer.send(
              "POST",
              one + "/file",
              csv,
              Map.of("Content-Type", "text/csv", "X-File-Name", "sample.csv"));
    }
    leak = await(officer, one, leak, "loading");
    if (stateOf(leak).equals("review")) {
      leak = officer.send("POST", one + "/publication", "", Map.of());
      await(officer, one, leak, "review");
    }
  }

  /// Waits until a leak is no longer in a state.
  private static JsonNode await(Api officer, String url, JsonNode begun, String state)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + LOADING_PATIENCE.toNanos();
    var leak = begun;
    while (stateOf(leak).equals(state)) {
      if (System.nanoTime() > end) {
        throw new NotEntered("A sample leak is not ready after two minutes: " + leak);
      }
      LockSupport.parkNanos(POLL_NANOS);
      leak = officer.get(url);
    }
    if (stateOf(leak).equals("failed")) {
      throw new NotEntered("A sample leak can't be loaded: " + leak);
    }
    return leak;
  }

  private static String stateOf(JsonNode leak) {
    return leak.path("state").asText();
  }

  private static JsonNode read(String name) throws IOException {
    try (var file = Seed.class.getResourceAsStream(name)) {
      return JSON.readTree(Objects.requireNonNull(file, name));
    }
  }
}
