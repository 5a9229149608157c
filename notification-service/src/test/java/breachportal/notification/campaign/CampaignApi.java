package breachportal.notification.campaign;

import static io.restassured.RestAssured.given;

import breachportal.api.id.Ids;
import breachportal.notification.notice.NoticeSender;
import breachportal.notification.notice.NoticeSender.OwnReport;
import breachportal.testing.Tokens;
import breachportal.testing.Waits;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/// One company's officer at work on campaigns.
///
/// @param organisation their organisation
public record CampaignApi(UUID organisation) {
  public static CampaignApi ofACompany() {
    return new CampaignApi(Ids.next());
  }

  public RequestSpecification officer() {
    return given().auth().oauth2(Tokens.company(organisation));
  }

  public String begin() {
    return begin("BR-2026-000123-K");
  }

  /// Begins a campaign for a report of the company's, whose notice has gone out.
  public String begin(String reference) {
    OwnReport report = new OwnReport(Ids.next(), organisation, reference);
    var unused = NoticeSender.sendOf(report);
    return begin(report).statusCode(201).extract().path("id");
  }

  public ValidatableResponse begin(OwnReport report) {
    return officer()
        .contentType("application/json")
        .body(Map.of("reportId", report.id(), "reportReference", report.reference()))
        .post("/v1/campaigns")
        .then();
  }

  public ValidatableResponse upload(String campaign, String csv) {
    return upload(campaign, csv.getBytes(StandardCharsets.UTF_8));
  }

  public ValidatableResponse upload(String campaign, byte[] csv) {
    return officer()
        .contentType("text/csv")
        .header("X-File-Name", "danh%20s%C3%A1ch.csv")
        .body(csv)
        .post("/v1/campaigns/" + campaign + "/list")
        .then();
  }

  public ValidatableResponse post(String campaign, String act) {
    return officer().post("/v1/campaigns/" + campaign + "/" + act).then();
  }

  public ValidatableResponse get(String campaign) {
    return officer().get("/v1/campaigns/" + campaign).then();
  }

  public ValidatableResponse awaitState(String campaign, String state) {
    Waits.await()
        .pollInterval(Duration.ofMillis(100))
        .until(() -> get(campaign).extract().path("state").equals(state));
    return get(campaign);
  }
}
