package breachportal.exposure;

import static breachportal.exposure.LeakClient.awaitLoaded;
import static breachportal.exposure.LeakClient.enter;
import static breachportal.exposure.LeakClient.publish;
import static breachportal.exposure.LeakClient.upload;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import breachportal.exposure.check.Citizen;
import breachportal.testing.LogCapture;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/// Nothing of what a private check sends or gets is left in any table, log or metric: no blinded
/// element, no token, no bucket. Whoever holds the key could make something of them.
@ServiceTest
class NoTraceOfChecksIT {

  @Test
  void shouldLeaveNoTraceOfWhatAPrivateCheckSends() throws SQLException {
    String leak = enter(false);
    upload(leak, "phone\n0964208555\n".getBytes(US_ASCII)).then().statusCode(202);
    awaitLoaded(leak).body("state", equalTo("review"));
    publish(leak);
    try (LogCapture log = new LogCapture()) {
      String blinded = Citizen.blinded();
      String solved = Citizen.solved();
      var answer =
          Citizen.evaluate(Citizen.body("phone", 1, solved, blinded)).statusCode(200).extract();
      String token = answer.path("token");
      long generation = answer.<Number>path("generation").longValue();
      Citizen.bucket(generation, 0, token).then().statusCode(200);
      Citizen.bucket(generation, 0, token).then().statusCode(401);
      Citizen.evaluate(Citizen.body("phone", 1, solved, blinded)).statusCode(403);
      Citizen.evaluate(Citizen.body("phone", 7, solved, blinded)).statusCode(409);
      Citizen.evaluate(Citizen.body("phone", 1, solved, blinded, "x")).statusCode(422);

      String evaluated = answer.path("evaluated[0]");
      String proof = answer.path("proof");
      Traces traces =
          new Traces(
              blinded, hex(blinded), evaluated, hex(evaluated), proof, hex(proof), token, solved);
      String metrics = given().get("/q/metrics").asString();
      assertThat(traces.inDatabase()).as("in the database").isEmpty();
      assertThat(traces.in(log.text())).as("in the log").isEmpty();
      assertThat(traces.in(metrics)).as("in the metrics").isEmpty();
      assertThat(log.text() + metrics).doesNotContain("/buckets/" + generation);
    }
  }

  private static String hex(String base64url) {
    return HexFormat.of().formatHex(Base64.getUrlDecoder().decode(base64url));
  }
}
