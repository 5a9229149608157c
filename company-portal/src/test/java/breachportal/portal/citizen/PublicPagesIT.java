package breachportal.portal.citizen;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import breachportal.contract.campaign.GenuineAnswer;
import breachportal.portal.Services;
import breachportal.portal.StandIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Services.class)
class PublicPagesIT {

  StandIn services;

  @BeforeEach
  void forgetAll() {
    services.reset();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/leaks", "/genuine", "/about", "/data-on-sale"})
  void shouldOpenWithoutSignInWhileEveryServiceIsSilent(String path) {
    for (String language : new String[] {"en", "vi", "zh-Hans"}) {
      given()
          .redirects()
          .follow(false)
          .get(path + "?lang=" + language)
          .then()
          .statusCode(200)
          .body("html.@lang", is(language))
          .body(containsString("<h1"));
    }
  }

  @Test
  void shouldSayThatALetterIsGenuine() {
    services.answer(
        "GET /v1/letters/ABCD-2345",
        new GenuineAnswer(
            "Công ty Viễn thông Sao Mai", "BR-2026-000123-K", LocalDate.of(2026, 11, 20), false));
    genuine(" ABCD-2345 ")
        .statusCode(200)
        .body(containsString("This letter is genuine"))
        .body(containsString("Công ty Viễn thông Sao Mai"))
        .body(containsString("20 November 2026"));
  }

  @Test
  void shouldSayThatNoLetterHasACode() {
    genuine("ABCD-0000").statusCode(200).body(containsString("We know no letter with this code"));
    genuine("../../etc").statusCode(200).body(containsString("We know no letter with this code"));
    genuine("").statusCode(422).body(containsString("Type the code"));
  }

  @Test
  void shouldNotCallALetterFakeWhileTheServiceIsSilent() {
    services.refuse("GET /v1/letters/ABCD-2345", 500, "internal");
    genuine("ABCD-2345").statusCode(503).body(containsString("nothing is known about the code"));
  }

  @Test
  void shouldShowAPageForALeakThatIsNotKnown() {
    given().get("/leaks/none").then().statusCode(404).body(containsString("Page not found"));
  }

  private static ValidatableResponse genuine(String code) {
    return given()
        .header("Sec-Fetch-Site", "same-origin")
        .formParam("code", code)
        .post("/genuine?lang=en")
        .then();
  }
}
