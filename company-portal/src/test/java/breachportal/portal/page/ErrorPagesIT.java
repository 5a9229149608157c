package breachportal.portal.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErrorPagesIT {

  @Test
  void shouldShowAPageForAnUnknownAddress() {
    given()
        .get("/no-such-page")
        .then()
        .statusCode(404)
        .contentType(startsWith("text/html"))
        .body(containsString("Page not found"))
        .body(containsString("<main"));
  }

  @Test
  void shouldSpeakTheReadersLanguageOnPublicPages() {
    given()
        .header("Accept-Language", "vi-VN,vi;q=0.9")
        .get("/no-such-page")
        .then()
        .statusCode(404)
        .body(containsString("<html lang=\"vi\""))
        .body(containsString("Không có trang này"))
        .body(containsString("hreflang=\"zh-Hans\""));
  }

  @Nested
  class AsSomebodyWithoutARole {

    @Test
    @TestSecurity(user = "nobody@example.org")
    void shouldSayThatAnotherRoleIsNeeded() {
      given()
          .get("/home")
          .then()
          .statusCode(403)
          .contentType(startsWith("text/html"))
          .body(containsString("This page is for another role"));
    }
  }

  @Nested
  class AsPolice {

    @Test
    @TestSecurity(user = "hanoi@police.example.org", roles = "police")
    void shouldLandAtTheDesk() {
      given()
          .redirects()
          .follow(false)
          .get("/home")
          .then()
          .statusCode(303)
          .header("Location", endsWith("/police"));
    }
  }
}
