package breachportal.notification.statement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import breachportal.api.id.Ids;
import breachportal.contract.breach.Language;
import breachportal.notification.MoodyRelay;
import breachportal.notification.campaign.CampaignApi;
import breachportal.notification.notice.NoticeSender;
import breachportal.rendering.statement.SignedStatements;
import breachportal.testing.Tokens;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What a campaign came to, for those who may know it: signed, exported, proposed to be published.
@QuarkusTest
class StatementIT {
  private static final String LIST =
      """
      email,name,phone,language,Địa chỉ
      reached.st@example.net,Lan,+84912345678,vi,Huế
      gone.st@example.net,"Minh ""M"", B",+84 912 345 679,zh-Hans,"1, phố Mẫu"
      """;

  private final CampaignApi api = CampaignApi.ofACompany();

  private String told() {
    MoodyRelay.refuse("gone.st@example.net");
    String campaign = api.begin();
    api.upload(campaign, LIST).statusCode(200).body("ledger.total", equalTo(2));
    api.post(campaign, "start").statusCode(202);
    api.awaitState(campaign, "complete").body("ledger.accepted", equalTo(1));
    return campaign;
  }

  @Nested
  class AsTheCompany {
    @Test
    void shouldGetAStatementThatThePublishedKeyVerifies() throws Exception {
      String campaign = told();
      byte[] key =
          Base64.getUrlDecoder()
              .decode(
                  given()
                      .get("/v1/statement-keys")
                      .then()
                      .statusCode(200)
                      .body("[0].algorithm", equalTo("Ed25519"))
                      .extract()
                      .<String>path("[0].publicKey"));

      var document =
          new ObjectMapper()
              .readTree(
                  api.officer()
                      .get("/v1/campaigns/" + campaign + "/statement.json")
                      .then()
                      .statusCode(200)
                      .extract()
                      .asByteArray());

      assertThat(SignedStatements.isSigned(document, SignedStatements.publicKey(key))).isTrue();
      assertThat(document.at("/signature/keyId").asText()).isEqualTo(SignedStatements.keyId(key));
      assertThat(document.at("/statement/ledger/accepted").asInt()).isEqualTo(1);
      assertThat(document.at("/statement/balances").asBoolean()).isTrue();
      assertThat(document.at("/statement/reportReference").asText()).isEqualTo("BR-2026-000123-K");
      assertThat(document.at("/statement/list/sha256").asText())
          .isEqualTo(
              HexFormat.of()
                  .formatHex(
                      MessageDigest.getInstance("SHA-256")
                          .digest(LIST.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void shouldGetAPage() {
      byte[] page =
          api.officer()
              .get("/v1/campaigns/" + told() + "/statement.pdf?language=en")
              .then()
              .statusCode(200)
              .header("Content-Type", startsWith("application/pdf"))
              .extract()
              .asByteArray();

      assertThat(new String(page, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    }

    @Test
    void shouldGetThePeopleForTheNextChannel() {
      String csv =
          api.officer()
              .get("/v1/campaigns/" + told() + "/unreachable")
              .then()
              .statusCode(200)
              .extract()
              .asString();

      assertThat(csv.lines()).hasSize(2);
      assertThat(csv)
          .contains("\"Minh \"\"M\"\", B\",\"+84 912 345 679\",\"zh-Hans\",")
          .contains("outcome,\"Địa chỉ\"", ",\"1, phố Mẫu\"")
          .doesNotContain("Lan", "@");
    }

    @Test
    void shouldBeProposedAPublicNotice() {
      api.officer()
          .get("/v1/campaigns/" + told() + "/public-notice")
          .then()
          .statusCode(200)
          .body("unreached", equalTo(1))
          .body("texts.vi.title", containsString("Công ty Viễn thông Sao Mai"))
          .body("texts.en.sections.size()", equalTo(6));
    }

    @Test
    void shouldGetNothingBeforeItIsStarted() {
      String campaign = api.begin();
      api.upload(campaign, LIST).statusCode(200);

      for (String what : new String[] {"statement.json", "unreachable", "public-notice"}) {
        api.officer().get("/v1/campaigns/" + campaign + "/" + what).then().statusCode(409);
      }
      api.officer().get("/v1/campaigns/" + campaign + "/statement.xml").then().statusCode(409);
    }
  }

  @Nested
  class AsOthers {
    @Test
    void shouldBeRefusedToThoseWhomItIsNoneOf() {
      String campaign = told();
      for (String what : new String[] {"statement.json", "unreachable", "public-notice"}) {
        status(Tokens.company(Ids.next()), "/v1/campaigns/" + campaign + "/" + what, 404);
        status(Tokens.police(Ids.next()), "/v1/campaigns/" + campaign + "/" + what, 403);
        status(Tokens.operator(), "/v1/campaigns/" + campaign + "/" + what, 403);
      }
      String telling = "/v1/tellings/BR-2026-000123-K/campaigns/" + campaign + "/statement.json";
      status(Tokens.police(Ids.next()), telling, 404);
      status(Tokens.company(api.organisation()), telling, 403);
    }

    private static void status(String token, String path, int status) {
      given().auth().oauth2(token).get(path).then().statusCode(status);
    }
  }

  @Nested
  class AsAnAuthorityThatHasTheNotice {
    @Test
    void shouldGetTheStatement() {
      UUID authority = Ids.next();
      String reference = "BR-2026-000777-K";
      NoticeSender.sendOf(reference, authority, "statement@police.example.org", Language.VI);
      String campaign = api.begin(reference);
      api.upload(campaign, "email\npolice.st@example.org\n").statusCode(200);
      api.post(campaign, "start").statusCode(202);
      api.awaitState(campaign, "complete");

      given()
          .auth()
          .oauth2(Tokens.police(authority))
          .get("/v1/tellings/" + reference + "/campaigns/" + campaign + "/statement.json")
          .then()
          .statusCode(200)
          .body("statement.ledger.accepted", equalTo(1));
    }
  }
}
