package breachportal.report.breach;

import static breachportal.report.fixture.Contents.aBreachReport;
import static org.assertj.core.api.Assertions.assertThat;

import breachportal.contract.report.FilingReceipt;
import breachportal.report.fixture.Api;
import breachportal.report.fixture.RunningService;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class NoticeFileIT extends RunningService {

  private FilingReceipt receipt;
  private Api police;

  @BeforeEach
  void file() {
    Api.enterAuthorities();
    receipt = Api.company(Api.enterCompany()).file(aBreachReport().build());
    police = Api.police(Api.A05);
  }

  @Test
  void shouldGiveTheJsonByteForByteAsItWasSent() throws Exception {
    Response answer = police.get(path("json"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.header("Content-Disposition"))
        .isEqualTo("attachment; filename*=UTF-8''" + receipt.reference() + "-r1.json");
    assertThat(
            HexFormat.of()
                .formatHex(
                    MessageDigest.getInstance("SHA-256").digest(answer.body().asByteArray())))
        .isEqualTo(receipt.sha256());
  }

  @Test
  void shouldGiveAStixBundle() {
    Response answer = police.get(path("stix.json"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.contentType()).startsWith("application/stix+json");
    var bundle = new JsonPath(answer.body().asString());
    assertThat(bundle.getString("type")).isEqualTo("bundle");
    assertThat(bundle.getList("objects.type", String.class))
        .contains("incident", "identity", "marking-definition");
  }

  @Test
  void shouldGiveAnIncidentOfVeris() {
    Response answer = police.get(path("veris.json"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(new JsonPath(answer.body().asString()).getString("schema_version"))
        .isEqualTo("1.4.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"vi", "zh-Hans", "en"})
  void shouldGiveAPdfInEachLanguage(String language) {
    Response answer = police.get(path("pdf") + "?language=" + language);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.contentType()).startsWith("application/pdf");
    assertThat(new String(answer.body().asByteArray(), 0, 5, StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
  }

  @Test
  void shouldNoteWhoTookWhat() {
    police.get(path("pdf"));

    assertThat(police.get("/v1/reports/" + receipt.reportId() + "/audit").asString())
        .contains("notice.exported", "revision 1, PDF");
  }

  @Test
  void shouldRefuseOtherFormsLanguagesAndRevisions() {
    assertThat(police.get(path("docx")).statusCode()).isEqualTo(404);
    assertThat(police.get(path("pdf") + "?language=fr").statusCode()).isEqualTo(400);
    assertThat(police.get(path("pdf").replace("/1/", "/2/")).statusCode()).isEqualTo(404);
  }

  private String path(String ending) {
    return "/v1/reports/" + receipt.reportId() + "/revisions/1/notice." + ending;
  }
}
