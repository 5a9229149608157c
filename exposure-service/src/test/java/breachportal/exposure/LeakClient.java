package breachportal.exposure;

import static breachportal.testing.Waits.await;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.oneOf;

import breachportal.testing.Tokens;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// What the tests do at the service, as a police officer or as anybody.
public final class LeakClient {

  private static final UUID A05 = UUID.fromString("0a000000-0000-4000-8000-000000000001");
  private static final AtomicInteger NAMES = new AtomicInteger();

  private LeakClient() {}

  /// @return a request of a police officer
  public static RequestSpecification police() {
    return given().auth().oauth2(Tokens.police(A05));
  }

  /// @return a leak as it can be entered
  public static Map<String, Object> aLeakRequest(boolean sensitive) {
    return Map.of(
        "name",
        "Sample-" + NAMES.incrementAndGet(),
        "title",
        "A sample",
        "description",
        "A list that was on sale.",
        "foundOn",
        "2026-01-31",
        "foundWhere",
        "A forum",
        "categories",
        new String[] {"phone_number", "name"},
        "sectors",
        new String[] {"telecommunications"},
        "sensitive",
        sensitive);
  }

  /// @return the identifier of a leak that waits for its file
  public static String enter(boolean sensitive) {
    return enter(sensitive, Map.of());
  }

  /// @param more fields that differ from those of [#aLeakRequest]
  /// @return the identifier of a leak that waits for its file
  public static String enter(boolean sensitive, Map<String, Object> more) {
    Map<String, Object> request = new HashMap<>(aLeakRequest(sensitive));
    request.putAll(more);
    return police()
        .contentType("application/json")
        .body(request)
        .post("/v1/leaks")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /// Uploads a file.
  public static Response upload(String leak, byte[] file) {
    return police()
        .contentType("text/csv")
        .header("X-File-Name", "list.csv")
        .body(file)
        .post("/v1/leaks/" + leak + "/file");
  }

  /// Waits until a leak has another state than `loading`.
  public static ValidatableResponse awaitLoaded(String leak) {
    await().until(() -> !police().get("/v1/leaks/" + leak).path("state").equals("loading"));
    return police().get("/v1/leaks/" + leak).then().statusCode(200);
  }

  /// Publishes a leak, and waits until it is and this replica has an index to answer from.
  public static void publish(String leak) {
    String path = "/v1/leaks/" + leak;
    boolean sensitive =
        police()
            .post(path + "/publication")
            .then()
            .statusCode(oneOf(200, 202))
            .extract()
            .path("sensitive");
    await().until(() -> police().get(path).path("state").equals("published"));
    await()
        .until(
            () ->
                sensitive
                    || given().get("/v1/check/parameters").path("indexes[0].generation") != null);
  }

  /// Checks an identifier as anybody.
  public static ValidatableResponse check(String identifier) {
    return given()
        .contentType("application/json")
        .body(Map.of("identifier", identifier))
        .post("/v1/check")
        .then();
  }
}
