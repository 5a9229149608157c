package breachportal.portal.citizen;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import breachportal.contract.leak.CheckAnswer;
import breachportal.contract.leak.IdentifierKind;
import breachportal.contract.leak.Leak;
import breachportal.contract.leak.LeakState;
import breachportal.contract.problem.Problem.FieldError;
import breachportal.portal.Samples;
import breachportal.portal.Services;
import breachportal.portal.StandIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Services.class)
class OwnLeaksPagesIT {

  private static final String ADDRESS = "lan.nguyen@example.org";
  private static final String CODES = "POST /v1/own-leaks/codes";
  private static final String ANSWERS = "POST /v1/own-leaks/answers";
  private static final UUID REQUEST = UUID.fromString("01980000-0000-7000-8000-000000000001");

  StandIn services;

  @BeforeEach
  void takeEveryRequest() {
    services.reset();
    services.answer(
        CODES, 202, "application/json", json("{\"request\":\"" + REQUEST + "\",\"minutes\":10}"));
  }

  @Test
  void shouldAskForAnAddressOfOnesOwn() {
    given()
        .get("/own-leaks")
        .then()
        .statusCode(200)
        .body(containsString("Leaks told only to you"))
        .body(containsString("id=\"identifier\""));
    given().get("/").then().body(containsString("href=\"/own-leaks\""));
  }

  @Test
  void shouldAskForTheCodeAndNotHoldTheAddress() {
    ask("vi", ADDRESS)
        .statusCode(200)
        .header("Cache-Control", is("no-store"))
        .body(containsString("Nhập mã"))
        .body(containsString("name=\"request\" value=\"" + REQUEST + "\""))
        .body(containsString("autocomplete=\"one-time-code\""))
        .body(not(containsString("lan.nguyen")));

    assertEquals(
        "{\"identifier\":\"" + ADDRESS + "\",\"language\":\"vi\"}",
        services.asked().getLast().body());
    assertFalse(services.asked().getLast().headers().containsKey("Authorization"));
    assertEquals(List.of("127.0.0.1"), services.asked().getLast().headers().get("X-forwarded-for"));
  }

  @Test
  void shouldSayTheSameToEverybody() {
    String one = ask("en", ADDRESS).extract().asString();
    String other = ask("en", "0912 345 678").extract().asString();

    assertEquals(one, other);
  }

  @Test
  void shouldTellSensitiveLeaksWithoutALinkAndOrdinaryOnesWithOne() {
    Leak sensitive = Samples.patientsOfTheClinic();
    services.answer(
        ANSWERS,
        new CheckAnswer(
            IdentifierKind.EMAIL,
            List.of(sensitive, Samples.accountsOfTheShop(LeakState.PUBLISHED))));

    enter("4821 0937")
        .statusCode(200)
        .header("Cache-Control", is("no-store"))
        .body(containsString("This e-mail address is in 2 known leaks"))
        .body(containsString(sensitive.title()))
        .body(containsString("Told only to you"))
        .body(not(containsString("/leaks/" + sensitive.name())))
        .body(containsString("href=\"/leaks/cho-vui-2026\""))
        .body(not(containsString("4821")));
    assertEquals(
        "{\"request\":\"" + REQUEST + "\",\"code\":\"4821 0937\"}",
        services.asked().getLast().body());
  }

  @Test
  void shouldSayThatThereIsNothing() {
    services.answer(ANSWERS, new CheckAnswer(IdentifierKind.PHONE, List.of()));

    enter("4821 0937")
        .statusCode(200)
        .body(containsString("Not in any leak we know of"))
        .body(containsString("That holds for sensitive leaks too."));
  }

  @Test
  void shouldKeepTheRequestWhenTheCodeOpensNothing() {
    services.refuse(
        ANSWERS, 422, "code-not-right", new FieldError("code", "not_right", "Not right."));

    enter("0000 0000")
        .statusCode(422)
        .body(containsString("href=\"#code\""))
        .body(containsString("This code opens nothing."))
        .body(containsString("value=\"" + REQUEST + "\""))
        .body(not(containsString("0000 0000")));
    enter(" ").statusCode(422).body(containsString("Type the code that was sent to you."));
    enter("9".repeat(65)).statusCode(422).body(containsString("This code opens nothing."));
  }

  @ParameterizedTest
  @CsvSource({
    "422, not_this_kind, 'Type one e-mail address or one phone number, whole.', 422",
    "422, masked, All of its digits are needed., 422",
    "422, no_messages, No text messages can be sent from here yet., 422",
    "429, too_many, Too many codes were asked for, 422",
    "503, down, This does not answer now, 503"
  })
  void shouldSayWhatIsNeeded(int status, String rule, String words, int shown) {
    services.refuse(CODES, status, "refused", new FieldError("identifier", rule, "Refused."));

    ask("en", ADDRESS)
        .statusCode(shown)
        .body(containsString(words))
        .body(containsString("href=\"#identifier\""));
    ask("en", " ").statusCode(422);
    ask("en", "9".repeat(400)).statusCode(422);
  }

  @Test
  void shouldBeginAnewWithoutARequest() {
    given()
        .redirects()
        .follow(false)
        .get("/own-leaks/answer")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/own-leaks"));
    given()
        .header("Sec-Fetch-Site", "same-origin")
        .formParam("request", "<script>")
        .formParam("code", "1")
        .redirects()
        .follow(false)
        .post("/own-leaks/answer")
        .then()
        .statusCode(303);
  }

  private static ValidatableResponse ask(String language, String identifier) {
    return given()
        .header("Sec-Fetch-Site", "same-origin")
        .formParam("identifier", identifier)
        .post("/own-leaks?lang=" + language)
        .then();
  }

  private static ValidatableResponse enter(String code) {
    return given()
        .header("Sec-Fetch-Site", "same-origin")
        .formParam("request", REQUEST.toString())
        .formParam("code", code)
        .post("/own-leaks/answer?lang=en")
        .then();
  }

  private static byte[] json(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
