package breachportal.rendering.statement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import breachportal.contract.breach.Language;
import breachportal.rendering.pdf.StatementPdf;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whoever holds a statement can tell whether the portal signed it, and nothing else.
class VerifyStatementTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  // The first key of RFC 8032, section 7.1.
  private static final byte[] SEED =
      HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
  private static final byte[] PUBLIC =
      HexFormat.of().parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
  private static final String KEY = Base64.getUrlEncoder().withoutPadding().encodeToString(PUBLIC);

  @TempDir Path folder;

  private static ObjectNode signed(String ledger) throws IOException {
    JsonNode statement =
        JSON.readTree(
            """
            {"schemaVersion":1,"campaignId":"0190a2b4-0000-7000-8000-000000000001",
             "reportReference":"BR-2026-000123-K","organisationName":"Công ty Sao Mai 晨光",
             "state":"complete","list":{"rows":10482,"refused":2,"duplicates":1,
               "uploadedAt":"2026-11-22T01:00:00Z"},
             "ledger":%s,"balances":true,"startedAt":"2026-11-22T01:00:00Z",
             "completedAt":"2026-11-22T01:10:00Z",
             "holds":[{"hold":{"authorityName":"A05","placedAt":"2026-11-22T01:01:00Z",
               "until":"2026-11-22T01:05:00Z"},"endedAt":"2026-11-22T01:05:00Z"}],
             "issuedAt":"2026-11-22T02:00:00Z"}
            """
                .formatted(ledger));
    return SignedStatements.sign(
        statement, SignedStatements.privateKey(SEED), SignedStatements.keyId(PUBLIC));
  }

  private static ObjectNode signed() throws IOException {
    return signed(
        """
        {"total":10482,"accepted":10400,"bounced":50,"suppressed":10,"unreachable":20,
         "cancelled":1,"pending":1}
        """);
  }

  private String verify(byte[] file, boolean genuine) throws IOException {
    Path path = Files.write(folder.resolve("statement"), file);
    Path keys = Files.writeString(folder.resolve("keys.json"), "[{\"publicKey\":\"" + KEY + "\"}]");
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(said, true, UTF_8)) {
      assertThat(VerifyStatement.verify(path, keys.toString(), out))
          .as(() -> said.toString(UTF_8))
          .isEqualTo(genuine);
      assertThat(VerifyStatement.verify(path, KEY, out)).isEqualTo(genuine);
    }
    return said.toString(UTF_8);
  }

  @Test
  void shouldVerifyADocumentHoweverItIsWritten() throws IOException {
    assertThat(verify(signed().toString().getBytes(UTF_8), true))
        .contains("GENUINE", "BR-2026-000123-K", "10,400", "add up")
        .containsPattern("list refused +2\n")
        .containsPattern("list duplicates +1\n");
    verify(signed().toPrettyString().getBytes(UTF_8), true);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void shouldVerifyAPage(Language language) throws IOException {
    assertThat(verify(StatementPdf.of(signed(), language), true)).contains("GENUINE");
  }

  @Test
  void shouldRefuseAChangedFigure() throws IOException {
    String changed = signed().toString().replace("10400", "10450");

    assertThat(verify(changed.getBytes(UTF_8), false)).contains("NOT GENUINE");
  }

  @Test
  void shouldRefuseWhatStandsBesideWhatWasSigned() throws IOException {
    ObjectNode more = signed().put("note", "Those who were refused have been told, too.");

    assertThat(verify(more.toString().getBytes(UTF_8), false)).contains("nobody signed");
  }

  @Test
  void shouldRefuseAPageThatShowsOtherFiguresThanWereSigned() throws IOException {
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    try (PDDocument page = Loader.loadPDF(StatementPdf.of(signed(), Language.EN))) {
      try (PDPageContentStream on =
          new PDPageContentStream(page, page.getPage(0), AppendMode.APPEND, false)) {
        on.beginText();
        on.setFont(new PDType1Font(FontName.HELVETICA), 12);
        on.newLineAtOffset(80, 80);
        on.showText("All 20,000 were reached.");
        on.endText();
      }
      page.save(changed);
    }

    assertThat(verify(changed.toByteArray(), false)).contains("other figures");
  }

  @Test
  void shouldRefuseOthersKeysAndWhatIsNoStatement() throws IOException {
    byte[] other = new byte[32];
    ObjectNode foreign =
        SignedStatements.sign(
            signed().path("statement"), SignedStatements.privateKey(other), "0000000000000000");
    ObjectNode posing =
        SignedStatements.sign(
            signed().path("statement"),
            SignedStatements.privateKey(other),
            SignedStatements.keyId(PUBLIC));

    assertThat(verify(foreign.toString().getBytes(UTF_8), false)).contains("not among those");
    assertThat(verify(posing.toString().getBytes(UTF_8), false)).contains("NOT GENUINE");
    assertThat(verify("%PDF-nothing".getBytes(UTF_8), false)).contains("CAN'T BE READ");
    assertThat(verify("[]".getBytes(UTF_8), false)).contains("NOT GENUINE");
    assertThat(verify("{\"statement\":1,\"statement\":2}".getBytes(UTF_8), false))
        .contains("CAN'T BE READ");
  }

  @Test
  void shouldSayThatTheLinesDoNotAddUp() throws IOException {
    assertThat(
            verify(
                signed(
                        """
                        {"total":3,"accepted":1,"bounced":0,"suppressed":0,"unreachable":0,
                         "cancelled":0,"pending":0}
                        """)
                    .toString()
                    .getBytes(UTF_8),
                false))
        .contains("DO NOT ADD UP");
  }

  @Test
  void shouldWriteTheCanonicalFormOfRfc8785() throws IOException {
    JsonNode document =
        JSON.readTree(
            "{\"\\u20ac\":\"Euro\",\"\\r\":\"CR\",\"1\":[true,null,-5],\"\\u0080\":\"\\u000f/\","
                + "\"\\ud83d\\ude02\":\"\\\"\\n\",\"\\ufb33\":{}}");

    assertThat(new String(CanonicalJson.of(document), UTF_8))
        .isEqualTo(
            "{\"\\r\":\"CR\",\"1\":[true,null,-5],\"\u0080\":\"\\u000f/\",\"€\":\"Euro\","
                + "\"\ud83d\ude02\":\"\\\"\\n\",\"\ufb33\":{}}");
    assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of(JSON.readTree("[1.5]")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CanonicalJson.of(JSON.readTree("[9007199254740993]")));
  }
}
