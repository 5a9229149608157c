package breachportal.portal.citizen;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import breachportal.contract.problem.Problem.FieldError;
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
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Services.class)
class AlertPagesIT {

  private static final String EMAIL = "lan.nguyen@example.org";
  private static final String NUMBER = "0912 345 678";
  private static final String POINTS = "1.AAAAAAAAAAAAAAAAAAAAAA 2.BBBBBBBBBBBBBBBBBBBBBB";
  private static final UUID SUBSCRIPTION = UUID.fromString("01980000-0000-7000-8000-000000000002");
  private static final String OPEN = "POST /v1/alerts";
  private static final String OWN = "POST /v1/alerts/own";
  private static final String STOP = "POST /v1/alerts/stops";
  private static final String ADDRESS = "POST /v1/alert-subscriptions/" + SUBSCRIPTION + "/address";
  private static final String CONFIRM = "POST /v1/alert-subscriptions/confirmations";
  private static final String END = "POST /v1/alert-subscriptions/endings";
  private static final String CODE = "7K3M9XQ2HT4V";

  StandIn services;

  @BeforeEach
  void takeEverything() {
    services.reset();
    String watch = "{\"subscription\":\"" + SUBSCRIPTION + "\"}";
    services.answer(OPEN, 201, "application/json", watch.getBytes(StandardCharsets.UTF_8));
    for (String each : List.of(OWN, STOP, ADDRESS, CONFIRM, END)) {
      services.answer(each, 202, "application/json", new byte[0]);
    }
  }

  @Test
  void shouldTellTheOneServiceWhatToWatchAndTheOtherWhereToWrite() {
    ask("vi", NUMBER, EMAIL, "")
        .statusCode(200)
        .header("Cache-Control", is("no-store"))
        .body(containsString("Xác nhận bằng mã"))
        .body(not(containsString("345")))
        .body(not(containsString("lan.nguyen")));

    assertThat(services.asked(), hasSize(2));
    assertThat(
        services.asked().getFirst().body(),
        allOf(containsString(NUMBER), not(containsString("lan.nguyen"))));
    assertThat(services.asked().getFirst().headers(), not(hasKey("Authorization")));
    assertThat(
        services.asked().getLast().body(), is("{\"email\":\"" + EMAIL + "\",\"language\":\"vi\"}"));
  }

  @Test
  void shouldPassOnPointsInPlaceOfWhatWasTyped() {
    ask("en", "", EMAIL, POINTS).statusCode(200);

    assertThat(
        services.asked().getFirst().body(),
        allOf(
            containsString("{\"epoch\":1,\"point\":\"AAAAAAAAAAAAAAAAAAAAAA\"}"),
            containsString("{\"epoch\":2,\"point\":\"BBBBBBBBBBBBBBBBBBBBBB\"}")));
  }

  @Test
  void shouldWatchTheAddressItselfWhereItIsTheOneToWriteTo() {
    ask("en", "Lan.Nguyen@example.org", EMAIL, "").statusCode(200);

    assertThat(services.asked(), hasSize(1));
    assertThat(services.asked().getFirst().line(), is("POST /v1/alerts/own"));
  }

  @Test
  void shouldSayTheSameToEverybody() {
    String one = ask("en", NUMBER, EMAIL, "").extract().asString();
    String other = ask("en", "x@example.org", "x@example.org", "").extract().asString();

    assertThat(other, is(one));
  }

  @ParameterizedTest
  @CsvSource({
    "422, not_this_kind, identifier, 'Type a phone number, a national ID or an e-mail address, whole', 422",
    "422, ambiguous, identifier, Say which it is., 422",
    "422, mailbox, email, 'Type your e-mail address, whole.', 422",
    "422, epoch, points, This does not answer now, 503",
    "429, too_many, identifier, Too much was asked for, 422",
    "503, down, identifier, This does not answer now, 503"
  })
  void shouldSayWhatIsNeeded(int status, String rule, String field, String words, int shown) {
    services.refuse(OPEN, status, "refused", new FieldError(field, rule, "Refused."));

    String page = ask("en", NUMBER, EMAIL, "").statusCode(shown).extract().asString();

    String shownWords = rule.equals("not_this_kind") ? "href=\"#identifier\"" : words;
    assertThat(page, containsString(shownWords));
    assertThat(services.asked(), hasSize(1));
  }

  @Test
  void shouldAskNobodyWithoutAnAddressOrSomethingToWatch() {
    ask("en", " ", EMAIL, "").statusCode(422).body(containsString("href=\"#identifier\""));
    ask("en", NUMBER, "nowhere", "").statusCode(422).body(containsString("href=\"#email\""));
    ask("en", "", EMAIL, "1.short").statusCode(422);
    ask("en", "9".repeat(400), EMAIL, "").statusCode(422);

    assertThat(services.asked(), empty());
  }

  @Test
  void shouldConfirmByTheCode() {
    confirm("7K3M-9XQ2-HT4V").statusCode(200).body(containsString("Alerts are on"));
    services.refuse(CONFIRM, 422, "code-not-right", new FieldError("code", "not_right", "No."));

    confirm("7K3M-9XQ2-HT4V")
        .statusCode(422)
        .body(containsString("href=\"#code\""))
        .body(not(containsString("7K3M-9XQ2-HT4V\"")));
    confirm(" ").statusCode(422);
    confirm("9".repeat(65)).statusCode(422);
  }

  @Test
  void shouldEndAtOneClickWithoutCookiesOrOrigin() {
    given()
        .contentType("application/x-www-form-urlencoded")
        .body("List-Unsubscribe=One-Click")
        .post("/alerts/stop/" + CODE)
        .then()
        .statusCode(200);
    given()
        .multiPart("List-Unsubscribe", "One-Click")
        .post("/alerts/stop/" + CODE)
        .then()
        .statusCode(200)
        .body(containsString("Alerts have ended"));

    assertThat(services.asked(), hasSize(2));
    assertThat(services.asked().getFirst().body(), is("{\"code\":\"" + CODE + "\"}"));
    services.refuse(END, 422, "code-not-right", new FieldError("code", "not_right", "No."));
    given().post("/alerts/stop/" + CODE).then().statusCode(200);
    services.refuse(END, 503, "down", new FieldError("code", "down", "No."));
    given().post("/alerts/stop/" + CODE).then().statusCode(503);
  }

  @Test
  void shouldEndNothingWhenALinkIsOpened() {
    given()
        .get("/alerts/stop/" + CODE)
        .then()
        .statusCode(200)
        .body(containsString("action=\"/alerts/stop/" + CODE));

    assertThat(services.asked(), empty());
    given().get("/alerts/stop/<script>").then().statusCode(404);
    given().post("/alerts/stop").then().statusCode(403);
  }

  @Test
  void shouldEndByATypedCodeAndSendOneToEveryAddress() {
    stop("code", "7k3m 9xq2 ht4v", "/alerts/stop").statusCode(200);
    String one = stop("email", EMAIL, "/alerts/stop-code").statusCode(200).extract().asString();
    String other =
        stop("email", "x@example.org", "/alerts/stop-code").statusCode(200).extract().asString();

    assertThat(other, allOf(is(one), containsString("a code is on its way")));
    stop("email", "nowhere", "/alerts/stop-code").statusCode(422);
    services.refuse(END, 422, "code-not-right", new FieldError("code", "not_right", "No."));
    stop("code", "7k3m 9xq2 ht4v", "/alerts/stop").statusCode(422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/alerts", "/alerts/confirm", "/alerts/stop", "/alerts/stop/" + CODE})
  void shouldBeThereInEveryLanguage(String path) {
    for (String language : List.of("vi", "zh-Hans", "en")) {
      given()
          .get(path + "?lang=" + language)
          .then()
          .statusCode(200)
          .body(containsString("<html lang=\"" + language + "\""));
    }
    given().get("/").then().body(containsString("href=\"/alerts\""));
  }

  private static ValidatableResponse ask(
      String language, String identifier, String email, String points) {
    return given()
        .header("Sec-Fetch-Site", "same-origin")
        .formParam("identifier", identifier)
        .formParam("email", email)
        .formParam("points", points)
        .post("/alerts?lang=" + language)
        .then();
  }

  private static ValidatableResponse confirm(String code) {
    return stop("code", code, "/alerts/confirm");
  }

  private static ValidatableResponse stop(String name, String value, String path) {
    return given()
        .header("Sec-Fetch-Site", "same-origin")
        .formParam(name, value)
        .post(path + "?lang=en")
        .then();
  }
}
