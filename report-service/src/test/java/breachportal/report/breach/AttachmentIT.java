package breachportal.report.breach;

import static breachportal.report.fixture.Contents.aBreachReport;
import static org.assertj.core.api.Assertions.assertThat;

import breachportal.contract.report.Attachment;
import breachportal.report.fixture.Api;
import breachportal.report.fixture.RunningService;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AttachmentIT extends RunningService {

  private static final int MIB = 1 << 20;

  private Api company;
  private UUID report;

  @BeforeEach
  void begin() {
    Api.enterAuthorities();
    company = Api.company(Api.enterCompany());
    report = company.begin().summary().id();
  }

  @Test
  void shouldKeepWhatWasUploaded() throws Exception {
    byte[] bytes = bytes(25 * MIB);

    Response added = add("bi%C3%AAn%20b%E1%BA%A3n.pdf", "application/pdf", bytes);

    assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);
    Attachment attachment = Api.read(added, Attachment.class);
    assertThat(attachment.name()).isEqualTo("biên bản.pdf");
    assertThat(attachment.bytes()).isEqualTo(bytes.length);
    assertThat(attachment.sha256())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    Response fetched = company.get(path() + "/" + attachment.id());
    assertThat(fetched.asByteArray()).isEqualTo(bytes);
    assertThat(fetched.header("Content-Disposition"))
        .isEqualTo("attachment; filename*=UTF-8''bi%C3%AAn%20b%E1%BA%A3n.pdf");
    assertThat(fetched.contentType()).startsWith("application/pdf");
  }

  @Test
  void shouldKeepNothingOfAFileThatIsTooLarge() throws Exception {
    Response answer = add("large.bin", "application/octet-stream", bytes(26 * MIB));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(company.report(report).attachments()).isEmpty();
    assertThat(Rows.first("select count(*) from attachment where report_id = ?", report))
        .isEqualTo("0");
    assertThat(
            Rows.first(
                "select count(*) from attachment_chunk c"
                    + " where not exists (select from attachment a where a.id = c.owner_id)"))
        .isEqualTo("0");
  }

  @Test
  void shouldNameTheFilesInTheNotice() throws Exception {
    add("record.txt", "text/plain; charset=utf-8", "a record".getBytes()).then().statusCode(201);
    company.save(report, aBreachReport().build());
    company.file(report);

    String notice = Rows.first("select notice_json from revision where report_id = ?", report);

    assertThat(notice).contains("\"name\":\"record.txt\",\"mediaType\":\"text/plain\",\"bytes\":8");
  }

  @Test
  void shouldRefuseNamesThatAreNone() {
    for (String name : new String[] {"", "a%2Fb", "%00", "%ZZ", "a".repeat(201), ".%5C.."}) {
      Response answer = add(name, "text/plain", new byte[] {1});
      assertThat(answer.statusCode()).as(name).isEqualTo(400);
      assertThat(answer.jsonPath().getString("errors[0].field")).isEqualTo("X-File-Name");
    }
  }

  @Test
  void shouldTakeAnEmptyFile() {
    Response added = add("empty.txt", "text/plain", new byte[0]);

    assertThat(added.statusCode()).isEqualTo(201);
    assertThat(added.jsonPath().getLong("bytes")).isZero();
  }

  @Test
  void shouldBoundTheNumberOfFiles() {
    for (int i = 0; i < AddAttachment.MAX_FILES; i++) {
      add("file-" + i, "text/plain", new byte[] {1}).then().statusCode(201);
    }

    add("one-more", "text/plain", new byte[] {1}).then().statusCode(409);
  }

  private String path() {
    return "/v1/reports/" + report + "/attachments";
  }

  private Response add(String name, String type, byte[] bytes) {
    return company.request().contentType(type).header("X-File-Name", name).body(bytes).post(path());
  }

  private static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    new Random(1).nextBytes(bytes);
    return bytes;
  }
}
