package breachportal.portal.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class GateIT {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/no-such-page", "/assets/none.css"})
  void shouldSendTheSecurityHeadersWithEveryAnswer(String path) {
    given()
        .get(path)
        .then()
        .header(
            "Content-Security-Policy",
            allOf(
                containsString("default-src 'none'"),
                containsString("frame-ancestors 'none'"),
                containsString("form-action 'self' http://localhost:8180"),
                not(containsString("unsafe"))))
        .header("X-Content-Type-Options", is("nosniff"))
        .header("Referrer-Policy", is("same-origin"))
        .header("Cross-Origin-Opener-Policy", is("same-origin"))
        .header("Cross-Origin-Resource-Policy", is("same-origin"))
        .header("Permissions-Policy", containsString("camera=()"))
        .header("Strict-Transport-Security", nullValue());
  }

  @Test
  void shouldLetAssetsBeCachedForEverAndPagesNever() {
    String page =
        given().get("/").then().header("Cache-Control", is("no-store")).extract().asString();
    var link = Pattern.compile("href=\"(/assets/portal\\.[0-9a-f]{12}\\.css)\"").matcher(page);
    assertTrue(link.find());
    given()
        .get(link.group(1))
        .then()
        .statusCode(200)
        .header("Cache-Control", containsString("immutable"));
  }

  @Test
  void shouldHoldNoInlineCode() {
    given()
        .get("/")
        .then()
        .body(not(containsString("style=\"")))
        .body(not(containsString("onclick")))
        .body(not(containsString("<style")));
  }

  @Test
  void shouldRefuseAFormFromElsewhere() {
    given()
        .header("Sec-Fetch-Site", "cross-site")
        .header("Origin", "https://evil.example.org")
        .formParam("identifier", "0912345678")
        .post("/check")
        .then()
        .statusCode(403)
        .contentType(startsWith("text/html"))
        .body(containsString("This form came from elsewhere"));
  }

  @Test
  void shouldRefuseAFormThatSaysNotWhereItComesFrom() {
    given().formParam("identifier", "0912345678").post("/check").then().statusCode(403);
  }

  @Test
  void shouldRefuseALargeForm() {
    given()
        .header("Sec-Fetch-Site", "same-origin")
        .header("Accept-Language", "vi")
        .formParam("identifier", "9".repeat(600_000))
        .post("/check")
        .then()
        .statusCode(413)
        .body(containsString("<html lang=\"vi\""))
        .body(containsString("Nội dung quá lớn"));
  }

  @Test
  void shouldSignNobodyOutByALink() {
    given()
        .redirects()
        .follow(false)
        .get("/sign-out")
        .then()
        .statusCode(302)
        .header("Location", is("/"));
  }

  @Test
  void shouldTakeAFormOfThisOrigin() {
    given()
        .header("Origin", "http://localhost:" + RestAssured.port)
        .formParam("identifier", " ")
        .post("/check")
        .then()
        .statusCode(422);
    given()
        .header("Origin", "https://localhost:" + RestAssured.port)
        .formParam("identifier", " ")
        .post("/check")
        .then()
        .statusCode(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/company",
        "/police",
        "/police/leaks/new",
        "/operator/duties",
        "/home",
        "/sign-in"
      })
  void shouldLetNobodyInWithoutSignIn(String path) {
    given().redirects().follow(false).get(path).then().statusCode(401);
  }
}
