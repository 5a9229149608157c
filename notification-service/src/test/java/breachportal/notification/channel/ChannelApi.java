package breachportal.notification.channel;

import static io.restassured.RestAssured.given;

import breachportal.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps an authority's channel, as the operator does.
final class ChannelApi {
  private final UUID authority;
  private final String mailbox;

  ChannelApi(UUID authority, String mailbox) {
    this.authority = authority;
    this.mailbox = mailbox;
  }

  ValidatableResponse choose(String mail) {
    return choose(mail, Tokens.operator());
  }

  ValidatableResponse choose(String mail, String token) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body(Map.of("mail", mail))
        .put("/v1/channels/" + authority)
        .then();
  }

  ValidatableResponse look(String key) {
    return post("/keys/preview", key, null, Tokens.operator());
  }

  ValidatableResponse pin(String key, @Nullable String fingerprint, String token) {
    return post("/keys", key, fingerprint, token);
  }

  /// Looks at a key, then pins it.
  void pin(String key) {
    String fingerprint = look(key).statusCode(200).extract().path("fingerprint");
    pin(key, fingerprint, Tokens.operator()).statusCode(200);
  }

  void unpin(String keyId) {
    given()
        .auth()
        .oauth2(Tokens.operator())
        .delete("/v1/channels/" + authority + "/keys/" + keyId)
        .then()
        .statusCode(204);
  }

  ValidatableResponse get() {
    return get(Tokens.operator());
  }

  ValidatableResponse get(String token) {
    return given()
        .auth()
        .oauth2(token)
        .queryParam("email", mailbox)
        .get("/v1/channels/" + authority)
        .then();
  }

  private ValidatableResponse post(
      String path, String key, @Nullable String fingerprint, String token) {
    Map<String, Object> upload = new HashMap<>();
    upload.put("text", key);
    upload.put("email", mailbox);
    upload.put("fingerprint", fingerprint);
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body(upload)
        .post("/v1/channels/" + authority + path)
        .then();
  }
}
