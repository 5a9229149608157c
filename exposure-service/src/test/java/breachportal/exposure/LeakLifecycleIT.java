package breachportal.exposure;

import static breachportal.exposure.LeakClient.awaitLoaded;
import static breachportal.exposure.LeakClient.check;
import static breachportal.exposure.LeakClient.enter;
import static breachportal.exposure.LeakClient.police;
import static breachportal.exposure.LeakClient.publish;
import static breachportal.exposure.LeakClient.upload;
import static breachportal.testing.Waits.await;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Test;

@ServiceTest
class LeakLifecycleIT {

  private static final String FILE =
      """
      Họ tên,Số điện thoại,CCCD,Email
      Trần Thị Một,0912 345 001,001099000001,Mot@Example.org
      Trần Thị Hai,+84912345002,001099000002,hai@example.org
      Trần Thị Ba,0912345xxx,,N/A
      Trần Thị Bốn,8.49E+10,001099000004,bon@example.org
      Trần Thị Hai,0912345002,001099000002,hai@example.org
      """;

  @Test
  void shouldTellACitizenOfThePublishedLeak() {
    String leak = enter(false);
    upload(leak, FILE.getBytes(UTF_8)).then().statusCode(202).body("state", equalTo("loading"));

    awaitLoaded(leak)
        .body("state", equalTo("review"))
        .body("load.rows", equalTo(5))
        .body("load.form", equalTo("CSV, comma"))
        .body("load.encoding", equalTo("UTF-8"))
        .body("load.found.phone", equalTo(3))
        .body("load.found.national_id", equalTo(4))
        .body("load.found.email", equalTo(4))
        .body("load.duplicates", equalTo(3))
        .body("load.entries", equalTo(8))
        .body("load.refused.masked", equalTo(1))
        .body("load.refused.scientific", equalTo(1))
        .body("load.bytesRead", equalTo(FILE.getBytes(UTF_8).length))
        .body("load.bytesTotal", equalTo(FILE.getBytes(UTF_8).length));
    check("0912345001").statusCode(200).body("leaks", empty());

    publish(leak);
    awaitAnswer("0912345001", leak);

    check("+84 912 345 002")
        .statusCode(200)
        .body("kind", equalTo("phone"))
        .body("leaks.id", hasItem(leak));
    check("001099000004")
        .statusCode(200)
        .body("kind", equalTo("national_id"))
        .body("leaks.id", hasItem(leak));
    check("MOT@example.org")
        .statusCode(200)
        .body("kind", equalTo("email"))
        .body("leaks.id", hasItem(leak));
    check("0912345009").statusCode(200).body("leaks", empty());
    given()
        .get("/v1/catalogue")
        .then()
        .statusCode(200)
        .body("id", hasItem(leak))
        .body("load", hasItem(nullValue()));
    given()
        .get("/v1/check/parameters")
        .then()
        .statusCode(200)
        .body("suite", equalTo("ristretto255-SHA512"))
        .body("keys.find { it.kind == 'phone' }.epoch", equalTo(1))
        .body("keys.find { it.kind == 'phone' }.publicKey.length()", equalTo(43))
        .body("indexes[0].generation", greaterThan(0))
        .body("indexes[0].epoch", equalTo(1))
        .body("indexes[0].bucketBits", equalTo(0));

    police()
        .post("/v1/leaks/" + leak + "/retirement")
        .then()
        .statusCode(200)
        .body("state", equalTo("retired"));
    check("0912345001").statusCode(200).body("leaks.id", not(hasItem(leak)));
    police()
        .get("/v1/leaks/" + leak + "/audit")
        .then()
        .statusCode(200)
        .body(
            "action",
            contains(
                "leak.entered",
                "leak.file_received",
                "leak.loaded",
                "leak.publication_asked",
                "leak.published",
                "leak.retired"));
  }

  @Test
  void shouldNameEveryLeakThatAnIdentifierIsIn() {
    String[] leaks = new String[5];
    for (int i = 0; i < leaks.length; i++) {
      leaks[i] = enter(false);
      upload(leaks[i], "phone\n0912345777\n".getBytes(UTF_8)).then().statusCode(202);
      awaitLoaded(leaks[i]).body("state", equalTo("review"));
      publish(leaks[i]);
    }

    for (String leak : leaks) {
      awaitAnswer("0912345777", leak);
    }
    check("0912345777").body("leaks", hasSize(leaks.length));
  }

  @Test
  void shouldNeverNameASensitiveLeak() {
    String leak = enter(true);
    upload(leak, "phone\n0912345888\n".getBytes(UTF_8)).then().statusCode(202);
    awaitLoaded(leak).body("state", equalTo("review"));

    police()
        .post("/v1/leaks/" + leak + "/publication")
        .then()
        .statusCode(200)
        .body("state", equalTo("published"));

    check("0912345888").statusCode(200).body("leaks", empty());
    given().get("/v1/catalogue").then().body("id", not(hasItem(leak)));
  }

  @Test
  void shouldRefuseWhatItsStateForbids() {
    String leak = enter(false);
    police()
        .post("/v1/leaks/" + leak + "/publication")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:breachportal:problem:leak-not-ready"));
    police().post("/v1/leaks/" + leak + "/retirement").then().statusCode(409);
    upload(leak, "phone\n0912345001\n".getBytes(UTF_8)).then().statusCode(202);
    awaitLoaded(leak);
    upload(leak, "phone\n0912345001\n".getBytes(UTF_8)).then().statusCode(409);
  }

  private static void awaitAnswer(String identifier, String leak) {
    await().untilAsserted(() -> check(identifier).statusCode(200).body("leaks.id", hasItem(leak)));
  }
}
