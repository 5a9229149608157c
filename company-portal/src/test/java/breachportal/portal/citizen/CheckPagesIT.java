package breachportal.portal.citizen;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import breachportal.contract.leak.CheckAnswer;
import breachportal.contract.leak.IdentifierKind;
import breachportal.contract.leak.LeakState;
import breachportal.contract.problem.Problem.FieldError;
import breachportal.portal.Samples;
import breachportal.portal.Services;
import breachportal.portal.StandIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Services.class)
class CheckPagesIT {

  private static final String NUMBER = "0912 345 678";

  StandIn services;

  @BeforeEach
  void forgetAll() {
    services.reset();
  }

  @Test
  void shouldOfferTheCheckOnTheFrontPage() {
    given()
        .get("/")
        .then()
        .statusCode(200)
        .body(containsString("<html lang=\"en\">"))
        .body("html.body.main.form.@action", is("/check?lang=en"))
        .body(containsString("id=\"identifier\""));
  }

  @Test
  void shouldNameTheLeaksAndWhatToDo() {
    var leaks =
        List.of(
            Samples.accountsOfTheShop(LeakState.PUBLISHED),
            Samples.customersOfThePowerCompany(LeakState.PUBLISHED));
    services.answer("POST /v1/check", new CheckAnswer(IdentifierKind.PHONE, leaks));
    check("en", NUMBER)
        .statusCode(200)
        .header("Cache-Control", is("no-store"))
        .body(containsString("This phone number is in 2 known leaks"))
        .body(containsString("Accounts of the shop Chợ Vui"))
        .body(containsString("Found in November 2026"))
        .body(containsString("Change that password now"));
    assertEquals("POST /v1/check", services.asked().getLast().line());
    assertTrue(services.asked().getLast().body().contains(NUMBER));
    assertFalse(services.asked().getLast().headers().containsKey("Authorization"));
  }

  @Test
  void shouldNotHoldTheNumberInTheAnswer() {
    services.answer("POST /v1/check", new CheckAnswer(IdentifierKind.PHONE, List.of()));
    check("en", NUMBER)
        .statusCode(200)
        .body(not(containsString("0912")))
        .body(not(containsString("345 678")));
  }

  @Test
  void shouldNeverSayThatItIsSafe() {
    services.answer("POST /v1/check", new CheckAnswer(IdentifierKind.EMAIL, List.of()));
    check("en", "a@example.org")
        .body(containsString("Not in any leak we know of"))
        .body(containsString("That does not mean it is safe."));
  }

  @Test
  void shouldAnswerInVietnameseAndChinese() {
    services.answer("POST /v1/check", new CheckAnswer(IdentifierKind.PHONE, List.of()));
    check("vi", NUMBER)
        .body(containsString("<html lang=\"vi\">"))
        .body(containsString("Không có trong vụ rò rỉ nào chúng tôi biết"));
    check("zh-Hans", NUMBER)
        .body(containsString("<html lang=\"zh-Hans\">"))
        .body(containsString("不在我们已知的任何泄露中"));
  }

  @Test
  void shouldChooseTheLanguageOfTheBrowser() {
    given()
        .header("Accept-Language", "fr-FR, vi;q=0.8, en;q=0.5")
        .get("/")
        .then()
        .body(containsString("<html lang=\"vi\">"));
    given()
        .header("Accept-Language", ";;not a header")
        .get("/")
        .then()
        .statusCode(200)
        .body(containsString("<html lang=\"en\">"));
  }

  @Test
  void shouldKeepTheChosenLanguage() {
    String kept = given().get("/?lang=vi").then().extract().cookie("lang");
    given().cookie("lang", kept).get("/leaks").then().body(containsString("Các vụ rò rỉ đã biết"));
  }

  @Test
  void shouldSayWhatIsNeededWhenItIsNoIdentifier() {
    services.refuse("POST /v1/check", 422, "not-an-identifier");
    check("en", "hello")
        .statusCode(422)
        .body(containsString("data-test=\"error-summary\""))
        .body(containsString("href=\"#identifier\""))
        .body(containsString("That is no phone number"));
    check("en", " ").statusCode(422).body(containsString("Type a phone number"));
    check("en", "9".repeat(400)).statusCode(422);
  }

  @Test
  void shouldAskWhatItIsWhereTheFormDoesNotTell() {
    services.refuse("POST /v1/check", 422, "fields-refused", rule("ambiguous"));
    check("en", "912345678")
        .statusCode(422)
        .body(containsString("Say which it is."))
        .body(containsString("name=\"kind\""));
    given()
        .header("Sec-Fetch-Site", "same-origin")
        .formParam("identifier", "912345678")
        .formParam("kind", "phone")
        .post("/check?lang=en")
        .then()
        .statusCode(422)
        .body(containsString("Write it with its country"));
    assertTrue(
        services.asked().stream().anyMatch(each -> each.body().contains("\"kind\":\"phone\"")));
  }

  @Test
  void shouldSayWhyANumberIsNotEnough() {
    services.refuse("POST /v1/check", 422, "fields-refused", rule("masked"));
    check("en", "0912345xxx").body(containsString("All of its digits are needed."));
    services.refuse("POST /v1/check", 422, "fields-refused", rule("check_character"));
    check("en", "110105194912310021").body(containsString("a digit is mistyped"));
    services.refuse("POST /v1/check", 422, "fields-refused", rule("old_landline"));
    check("en", "08 3822 1234")
        .body(containsString("a mobile or a landline of before 2017"))
        .body(not(containsString("name=\"kind\"")));
  }

  @Test
  void shouldNotClaimAnAnswerWhileTheServiceIsSilent() {
    services.refuse("POST /v1/check", 503, "down");
    check("en", NUMBER)
        .statusCode(503)
        .body(containsString("nothing is known about your number"))
        .body(not(containsString("Not in any leak")));
  }

  @Test
  void shouldSayHowLongToWaitWhenTooMuchWasAsked() {
    services.refuse("POST /v1/check", 429, "address-budget");
    check("en", NUMBER)
        .statusCode(429)
        .body(containsString("too many checks came from your network"))
        .body(containsString("Try again in " + StandIn.RETRY_AFTER + " seconds"))
        .body(not(containsString("Not in any leak")));
  }

  @Test
  void shouldEscapeWhatWasTyped() {
    services.refuse("POST /v1/check", 422, "not-an-identifier");
    check("en", "<script>alert(1)</script>")
        .body(not(containsString("<script>alert")))
        .body(containsString("&lt;script&gt;"));
  }

  private static FieldError rule(String name) {
    return new FieldError("identifier", name, "Not like this.");
  }

  private static ValidatableResponse check(String language, String typed) {
    return given()
        .header("Sec-Fetch-Site", "same-origin")
        .formParam("identifier", typed)
        .post("/check?lang=" + language)
        .then();
  }
}
