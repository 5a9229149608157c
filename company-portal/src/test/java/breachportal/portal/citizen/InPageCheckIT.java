package breachportal.portal.citizen;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import breachportal.contract.leak.LeakState;
import breachportal.portal.Samples;
import breachportal.portal.Services;
import breachportal.portal.StandIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the server gives the check that runs in the page.
@QuarkusTest
@QuarkusTestResource(Services.class)
class InPageCheckIT {

  private static final int SCRIPT_BUDGET_BYTES = 20_000;
  private static final Pattern SCRIPT =
      Pattern.compile(
          "<script type=\"module\" src=\"(/assets/[^\"]+)\" integrity=\"sha384-([^\"]+)\">");

  StandIn services;

  @BeforeEach
  void forgetAll() {
    services.reset();
  }

  @Test
  void shouldNameEveryScriptWithItsHashAndKeepThemSmall() throws Exception {
    String page = given().get("/?lang=en").asString();
    var scripts = SCRIPT.matcher(page).results().toList();
    assertEquals(Pattern.compile("<script").matcher(page).results().count(), scripts.size());
    assertEquals(2, scripts.size());
    int sent = 0;
    for (var script : scripts) {
      byte[] bytes = given().get(script.group(1)).then().statusCode(200).extract().asByteArray();
      byte[] hash = MessageDigest.getInstance("SHA-384").digest(bytes);
      assertEquals(script.group(2), Base64.getEncoder().encodeToString(hash));
      sent += compressed(script.group(1));
    }
    assertTrue(sent <= SCRIPT_BUDGET_BYTES, sent + " bytes");
  }

  @Test
  void shouldGiveThePinnedKeysToThePageAndToWhoeverCompares() {
    given().get("/?lang=en").then().body(containsString("data-pins=\"phone@1="));
    given()
        .get("/check/keys?lang=en")
        .then()
        .statusCode(200)
        .body(containsString("The keys of the check"))
        .body(containsString("iLgLJbFgS0ylEGXhLUVX3zXGbWUnCAFPbQpFCHaF6xs"));
    given()
        .get("/check/keys/pins.txt")
        .then()
        .statusCode(200)
        .contentType("text/plain")
        .body(containsString("phone@1=iLgLJbFgS0ylEGXhLUVX3zXGbWUnCAFPbQpFCHaF6xs\n"));
  }

  @Test
  void shouldGiveEveryCardToEverybody() {
    services.answer(
        "GET /v1/catalogue",
        List.of(
            Samples.accountsOfTheShop(LeakState.PUBLISHED),
            Samples.customersOfThePowerCompany(LeakState.PUBLISHED)));
    for (String language : new String[] {"en", "vi", "zh-Hans"}) {
      given()
          .get("/check/answers?lang=" + language)
          .then()
          .statusCode(200)
          .body("html.@lang", is(language))
          .body(containsString("data-part=\"none\""))
          .body(containsString("data-part=\"phone-one\""))
          .body(containsString("data-part=\"national_id\""));
    }
    given()
        .get("/check/answers?lang=en")
        .then()
        .body(containsString("This phone number is in # known leaks"))
        .body(containsString("This e-mail address is in 1 known leak<"));
  }

  private static int compressed(String path) throws Exception {
    return given()
        .config(
            io.restassured.RestAssured.config()
                .decoderConfig(
                    io.restassured.config.DecoderConfig.decoderConfig().noContentDecoders()))
        .header("Accept-Encoding", "gzip")
        .get(path)
        .then()
        .header("Content-Encoding", is("gzip"))
        .extract()
        .asByteArray()
        .length;
  }
}
