package breachportal.exposure.check;

import static io.restassured.RestAssured.given;

import breachportal.check.group.Element;
import breachportal.check.index.Point;
import breachportal.check.voprf.Blinding;
import breachportal.check.voprf.Proof;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Does what the page of the check does, with the client's own code.
public final class Citizen {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

  private Citizen() {}

  /// @param kind the kind, as on the wire
  /// @param canonical the canonical identifier
  /// @return the numbers of the leaks it is in
  public static List<Integer> check(String kind, String canonical) {
    var parameters = given().get("/v1/check/parameters").then().statusCode(200).extract();
    int epoch = parameters.path("indexes[0].epoch");
    int bucketBits = parameters.path("indexes[0].bucketBits");
    String publicKey = parameters.path("keys.find { it.kind == '%s' }.publicKey".formatted(kind));

    Blinding blinding = Blinding.of(canonical.getBytes(StandardCharsets.UTF_8), RANDOM);
    var answer = evaluate(body(kind, epoch, solved(), text(blinding))).statusCode(200).extract();
    Element evaluated = element(answer.path("evaluated[0]"));
    boolean holds =
        Proof.decode(bytes(answer.path("proof")))
            .holds(element(publicKey), List.of(blinding.blinded()), List.of(evaluated));
    if (!holds) {
      throw new AssertionError("the proof does not hold");
    }
    Point point = Point.of(blinding.finish(evaluated));
    long generation = answer.<Number>path("generation").longValue();
    byte[] bucket =
        bucket(generation, point.bucket(bucketBits), answer.path("token"))
            .then()
            .statusCode(200)
            .contentType("application/octet-stream")
            .extract()
            .asByteArray();
    return point.leaks(generation, bucket);
  }

  /// @return some blinded element, as on the wire
  public static String blinded() {
    return text(Blinding.of("phone:+84912345678".getBytes(StandardCharsets.UTF_8), RANDOM));
  }

  public static Map<String, Object> body(
      String kind, int epoch, String proofOfWork, String... blinded) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("kind", kind);
    body.put("epoch", epoch);
    body.put("blinded", List.of(blinded));
    body.put("proofOfWork", proofOfWork);
    return body;
  }

  public static ValidatableResponse evaluate(Map<String, Object> body) {
    return given().contentType("application/json").body(body).post("/v1/check/evaluate").then();
  }

  public static Response bucket(long generation, long bucket, String token) {
    return given()
        .header("Authorization", "Bearer " + token)
        .get("/v1/check/buckets/{generation}/{bucket}", generation, bucket);
  }

  /// @return a challenge of the server, solved
  public static String solved() {
    return solved(
        given().get("/v1/check/challenge").then().statusCode(200).extract().as(Map.class));
  }

  static String solved(Map<?, ?> challenge) {
    String salt = (String) challenge.get("salt");
    long last = ((Number) challenge.get("maxnumber")).longValue();
    for (long number = 0; number <= last; number++) {
      if (sha256(salt + number).equals(challenge.get("challenge"))) {
        return encoded(challenge, number);
      }
    }
    throw new AssertionError("the puzzle has no solution");
  }

  static String encoded(Map<?, ?> challenge, long number) {
    String json =
        """
        {"algorithm":"%s","challenge":"%s","number":%d,"salt":"%s","signature":"%s","took":7}"""
            .formatted(
                challenge.get("algorithm"),
                challenge.get("challenge"),
                number,
                challenge.get("salt"),
                challenge.get("signature"));
    return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] bytes(String base64url) {
    return Base64.getUrlDecoder().decode(base64url);
  }

  static String text(byte[] bytes) {
    return BASE64URL.encodeToString(bytes);
  }

  private static String text(Blinding blinding) {
    return text(blinding.blinded().encode());
  }

  private static Element element(String base64url) {
    return Element.decode(bytes(base64url));
  }

  static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
