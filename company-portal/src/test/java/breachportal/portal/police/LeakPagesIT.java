package breachportal.portal.police;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import breachportal.contract.leak.KeyChange;
import breachportal.contract.leak.KeyChange.WaitingLeak;
import breachportal.contract.leak.Leak;
import breachportal.contract.leak.LeakState;
import breachportal.contract.problem.Problem.FieldError;
import breachportal.portal.AsPolice;
import breachportal.portal.BrokenUpload;
import breachportal.portal.Samples;
import breachportal.portal.Services;
import breachportal.portal.StandIn;
import breachportal.portal.StandIn.Asked;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Services.class)
@AsPolice
class LeakPagesIT {

  private static final Leak NEW = Samples.accountsOfTheShop(LeakState.AWAITING_UPLOAD);
  private static final String PAGE = "/police/leaks/" + NEW.id();
  private static final String API = "/v1/leaks/" + NEW.id();

  @TestHTTPResource("")
  String portal;

  StandIn services;

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void haveOneLeak() {
    services.reset();
    services
        .answer("GET /v1/leaks", List.of(NEW))
        .answer("GET " + API, NEW)
        .answer("GET /v1/epochs", new KeyChange(1, List.of(1), List.of()));
  }

  @Test
  void shouldListTheLeaksWithTheirState() {
    given()
        .get("/police/leaks")
        .then()
        .statusCode(200)
        .body(containsString("Accounts of the shop Chợ Vui"))
        .body(containsString("Waiting for its file"));
  }

  @Test
  void shouldAskForTheFilesAgainWhenTheKeysOfTheCheckChanged() {
    Leak published = Samples.accountsOfTheShop(LeakState.PUBLISHED);
    var waiting = new WaitingLeak(published.id(), published.name(), published.title());
    services
        .answer("GET /v1/leaks", List.of(published))
        .answer("GET " + API, published)
        .answer("GET /v1/epochs", new KeyChange(2, List.of(2, 1), List.of(waiting)));

    given().get("/police/leaks").then().body(containsString("href=\"" + PAGE + "/again\""));
    given()
        .get(PAGE + "/again")
        .then()
        .statusCode(200)
        .body(containsString("Upload the same file again"))
        .body(containsString("action=\"" + PAGE + "/file\""));
  }

  @Test
  void shouldSayWhatTheFormNeedsAndKeepWhatWasTyped() {
    form()
        .formParam("title", "Customers of Điện lực Sao Kim")
        .formParam("name", "a b")
        .formParam("foundOn", "2999-01-01")
        .post("/police/leaks/new")
        .then()
        .statusCode(422)
        .body(containsString("href=\"#name\""))
        .body(containsString("href=\"#description\""))
        .body(containsString("can’t be in the future"))
        .body(containsString("href=\"#categories\""))
        .body(containsString("href=\"#sensitive\""))
        .body(containsString("value=\"Customers of Điện lực Sao Kim\""));
  }

  @Test
  void shouldEnterALeak() {
    services.answer("POST /v1/leaks", NEW);
    filled()
        .redirects()
        .follow(false)
        .post("/police/leaks/new")
        .then()
        .statusCode(303)
        .header("Location", endsWith(PAGE));
    String sent = services.asked().getLast().body();
    assertTrue(sent.contains("\"categories\":[\"name\",\"phone_number\"]"), sent);
    assertTrue(sent.contains("\"sensitive\":false"), sent);
  }

  @Test
  void shouldShowWhatTheServiceRefuses() {
    services.refuse(
        "POST /v1/leaks", 422, "fields", new FieldError("title", "unique", "Another one has it."));
    filled()
        .post("/police/leaks/new")
        .then()
        .statusCode(422)
        .body(containsString("href=\"#title\""))
        .body(containsString("Another one has it."));
  }

  @Test
  void shouldHandTheFileOnAsItIs() throws Exception {
    byte[] file = new byte[3_000_017];
    new Random(7).nextBytes(file);
    services.answer("POST " + API + "/file", NEW);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write(
        """
        --b0undary\r
        Content-Disposition: form-data; name="file"; filename="dữ liệu.csv"\r
        Content-Type: text/csv\r
        \r
        """
            .getBytes(StandardCharsets.UTF_8));
    body.write(file);
    body.write("\r\n--b0undary--\r\n".getBytes(StandardCharsets.UTF_8));
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(portal.replaceAll("/$", "") + PAGE + "/file"))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "multipart/form-data; boundary=b0undary")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build(),
            BodyHandlers.ofString());
    assertEquals(303, answer.statusCode(), answer.body());
    Asked upload = services.asked().getLast();
    assertEquals(file.length, upload.bytes());
    assertEquals(
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)),
        upload.sha256());
    assertEquals(List.of("d%E1%BB%AF%20li%E1%BB%87u.csv"), upload.headers().get("X-file-name"));
  }

  @Test
  void shouldNotHandOnHalfAFileForAWhole() throws Exception {
    services.answer("POST " + API + "/file", NEW);
    BrokenUpload.to(portal, PAGE + "/file", services);
    assertEquals("POST " + API + "/file", services.awaitBrokenOff());
    assertTrue(services.asked().stream().noneMatch(each -> each.line().startsWith("POST")));
  }

  @Test
  void shouldSayWhyAFileIsRefused() {
    services.refuse(
        "POST " + API + "/file", 415, "not-text", new FieldError("file", "text", "This is a zip."));
    form()
        .multiPart("file", "x.csv", new byte[] {'P', 'K', 3, 4}, "text/csv")
        .post(PAGE + "/file")
        .then()
        .statusCode(422)
        .body(containsString("href=\"#file\""))
        .body(containsString("This is a zip."));
  }

  @Test
  void shouldFollowALoadWithoutScripts() {
    services.answer("GET " + API, Samples.accountsOfTheShop(LeakState.LOADING));
    given()
        .get(PAGE)
        .then()
        .body(containsString("http-equiv=\"refresh\""))
        .body(containsString("Loading, 41 %"))
        .body(containsString("1,000,000 rows"))
        .body(containsString("about 2 minutes left"));
  }

  @Test
  void shouldAskBeforeLoadingIsCancelled() {
    services.answer("GET " + API, Samples.accountsOfTheShop(LeakState.LOADING));
    services.answer(
        "DELETE " + API + "/file", Samples.accountsOfTheShop(LeakState.AWAITING_UPLOAD));
    given().get(PAGE).then().body(containsString(PAGE + "/file/cancellation"));

    given()
        .get(PAGE + "/file/cancellation")
        .then()
        .statusCode(200)
        .body(containsString("Go on loading"));
    form()
        .redirects()
        .follow(false)
        .post(PAGE + "/file/cancellation")
        .then()
        .statusCode(303)
        .header("Location", endsWith(PAGE + "?cancelled"));
  }

  @Test
  void shouldShowCountsBeforePublishing() {
    services.answer("GET " + API, Samples.accountsOfTheShop(LeakState.REVIEW));
    given()
        .get(PAGE)
        .then()
        .body(not(containsString("http-equiv=\"refresh\"")))
        .body(containsString("1,302,742"))
        .body(containsString("Some of it is hidden"))
        .body(containsString("Recognised as gzip: CSV, comma in GB18030."))
        .body(containsString(PAGE + "/publication"));
  }

  @Test
  void shouldPublishOnlyAfterAsking() {
    services.answer("GET " + API, Samples.accountsOfTheShop(LeakState.REVIEW));
    given().get(PAGE + "/publication").then().body(containsString("Publish this leak?"));
    Leak published = Samples.accountsOfTheShop(LeakState.PUBLISHED);
    services.answer("POST " + API + "/publication", published).answer("GET " + API, published);
    form()
        .redirects()
        .follow(false)
        .post(PAGE + "/publication")
        .then()
        .statusCode(303)
        .header("Location", endsWith(PAGE + "?published"));
    given().get(PAGE + "?published").then().body(containsString("The leak is published."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AWAITING_UPLOAD | Upload it; once it is loaded",
        "LOADING | Its file is being loaded.",
        "FAILED | Upload it again, or another one",
        "PUBLISHED | It is published already",
        "RETIRED | enter it as a new leak"
      })
  void shouldSayWhyALeakCanNotBePublishedNow(LeakState state, String why) {
    services
        .answer("GET " + API, Samples.accountsOfTheShop(state))
        .refuse("POST " + API + "/publication", 409, "leak-not-ready");
    given()
        .get(PAGE + "/publication")
        .then()
        .statusCode(200)
        .body(containsString("This leak can’t be published now"))
        .body(containsString(why))
        .body(not(containsString("action=\"" + PAGE + "/publication\"")));
    form()
        .post(PAGE + "/publication")
        .then()
        .statusCode(409)
        .body(containsString(why))
        .body(containsString("href=\"" + PAGE + "\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AWAITING_UPLOAD | there is nothing to retire",
        "LOADING | You can cancel the loading instead",
        "FAILED | there is nothing to retire",
        "RETIRED | It is retired already"
      })
  void shouldSayWhyALeakCanNotBeRetiredNow(LeakState state, String why) {
    services
        .answer("GET " + API, Samples.accountsOfTheShop(state))
        .refuse("POST " + API + "/retirement", 409, "leak-not-ready");
    given()
        .get(PAGE + "/retirement")
        .then()
        .statusCode(200)
        .body(containsString("This leak can’t be retired now"))
        .body(containsString(why))
        .body(not(containsString("action=\"" + PAGE + "/retirement\"")));
    form().post(PAGE + "/retirement").then().statusCode(409).body(containsString(why));
  }

  @Test
  void shouldRetireALeakBeforeItIsPublished() {
    services.answer("GET " + API, Samples.accountsOfTheShop(LeakState.REVIEW));
    given()
        .get(PAGE + "/retirement")
        .then()
        .body(containsString("then never will be"))
        .body(containsString("action=\"" + PAGE + "/retirement\""));
  }

  @Test
  void shouldAskForNoFileThatIsNotNeeded() {
    given()
        .redirects()
        .follow(false)
        .get(PAGE + "/again")
        .then()
        .statusCode(303)
        .header("Location", endsWith(PAGE));
  }

  private static RequestSpecification filled() {
    return form()
        .formParam("title", "Customers of Điện lực Sao Kim")
        .formParam("name", "sao-kim-2026")
        .formParam("description", "A list from a seized phone.")
        .formParam("foundOn", "2026-03-14")
        .formParam("categories", "name", "phone_number")
        .formParam("sensitive", "no");
  }

  private static RequestSpecification form() {
    return given()
        .config(
            io.restassured.RestAssured.config()
                .encoderConfig(
                    io.restassured.config.EncoderConfig.encoderConfig()
                        .defaultContentCharset("UTF-8")))
        .header("Sec-Fetch-Site", "same-origin");
  }
}
