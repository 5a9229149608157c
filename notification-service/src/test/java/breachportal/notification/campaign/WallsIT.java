package breachportal.notification.campaign;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import breachportal.api.id.Ids;
import breachportal.testing.PostgresResource;
import breachportal.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Who sees what: the walls in the code, and the second ones in the database.
@QuarkusTest
class WallsIT {
  private final CampaignApi owner = CampaignApi.ofACompany();
  private String campaign = "";

  @BeforeEach
  void begin() {
    campaign = owner.begin();
    owner.upload(campaign, "email\nwalled@example.org\n").statusCode(200);
  }

  @Nested
  class AsAnotherCompany {
    @Test
    void shouldFindNothing() {
      everything(Tokens.company(Ids.next()), 404);
    }

    @Test
    void shouldListNothing() {
      given()
          .auth()
          .oauth2(Tokens.company(Ids.next()))
          .get("/v1/campaigns?reportId=" + owner.get(campaign).extract().path("reportId"))
          .then()
          .statusCode(200)
          .body("", hasSize(0));
    }
  }

  @Nested
  class AsOthers {
    @Test
    void shouldBeForbiddenToPolice() {
      everything(Tokens.police(Ids.next()), 403);
    }

    @Test
    void shouldBeForbiddenToTheOperator() {
      everything(Tokens.operator(), 403);
    }

    @Test
    void shouldBeForbiddenToNoticeSenders() {
      everything(Tokens.service("notice-sender"), 403);
    }

    @Test
    void shouldBeUnauthorizedForTokensOfOtherIssuersAndAudiences() {
      everything(
          Tokens.with("company", "https://elsewhere.example.org", "notification-service"), 401);
      everything(Tokens.with("company", Tokens.ISSUER, "report-service"), 401);
    }
  }

  @Nested
  class InTheDatabase {
    @Test
    void shouldShowNoRowsWithoutAScope() throws SQLException {
      assertThat(countAs("", "")).containsOnly(0L);
    }

    @Test
    void shouldShowAnOrganisationItsOwnRowsOnly() throws SQLException {
      assertThat(countAs("company", UUID.randomUUID().toString())).containsOnly(0L);
      assertThat(countAs("police", owner.organisation().toString())).containsOnly(0L);
      assertThat(countAs("company", owner.organisation().toString()))
          .containsExactly(1L, 3L, 1L, 1L);
    }

    private List<Long> countAs(String role, String organisation) throws SQLException {
      try (Connection connection = PostgresResource.connect("notification_app");
          Statement statement = connection.createStatement()) {
        connection.setAutoCommit(false);
        statement.execute("set local search_path = notification");
        statement.execute("select set_config('app.role', '" + role + "', true)");
        statement.execute("select set_config('app.organisation', '" + organisation + "', true)");
        List<Long> counts = new java.util.ArrayList<>();
        for (String table :
            List.of("campaign", "campaign_letter", "subscriber_list", "recipient")) {
          try (ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            counts.add(row.getLong(1));
          }
        }
        return counts;
      }
    }
  }

  private void everything(String token, int status) {
    Map<String, Function<RequestSpecification, Integer>> calls =
        new java.util.HashMap<>(
            Map.of(
                "drill",
                as ->
                    as.contentType("application/json")
                        .body(Map.of("people", 5, "shares", DrillIT.NO_TROUBLE))
                        .post(path("/drills"))
                        .statusCode(),
                "delete",
                as -> as.delete(path("")).statusCode()));
    calls.putAll(
        Map.of(
            "get", as -> as.get(path("")).statusCode(),
            "letter",
                as ->
                    as.contentType("application/json")
                        .body(
                            Map.of(
                                "subject", "S",
                                "whatHappened", "A",
                                "whatInformation", "B",
                                "whatWeDo", "C",
                                "whatYouCanDo", "D",
                                "moreInformation", "E"))
                        .put(path("/letters/en"))
                        .statusCode(),
            "list",
                as ->
                    as.contentType("text/csv")
                        .body("email\na@example.org\n")
                        .post(path("/list"))
                        .statusCode(),
            "refusals", as -> as.get(path("/refusals")).statusCode(),
            "preview", as -> as.get(path("/preview/vi")).statusCode(),
            "test",
                as ->
                    as.contentType("application/json")
                        .body(Map.of("email", "a@example.org", "language", "vi"))
                        .post(path("/test"))
                        .statusCode(),
            "start", as -> as.post(path("/start")).statusCode(),
            "pause", as -> as.post(path("/pause")).statusCode(),
            "resume", as -> as.post(path("/resume")).statusCode(),
            "cancel", as -> as.post(path("/cancel")).statusCode()));
    calls.forEach(
        (name, call) ->
            assertThat(call.apply(given().auth().oauth2(token))).as(name).isEqualTo(status));
  }

  private String path(String rest) {
    return "/v1/campaigns/" + campaign + rest;
  }
}
