package breachportal.notification.list.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breachportal.contract.breach.Language;
import breachportal.contract.campaign.RefusedRow;
import breachportal.notification.list.file.CsvRecords.Cells;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
  private static final int MAX = 1_000;

  @Test
  void shouldReadQuotedCellsOverSeveralLines() throws IOException {
    List<Cells> records = records("a,b\r\n\"x, \"\"y\"\"\nz\",2\r\n\r\nlast,\n");

    assertThat(records)
        .containsExactly(
            new Cells(1, List.of("a", "b")),
            new Cells(2, List.of("x, \"y\"\nz", "2")),
            new Cells(5, List.of("last", "")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "email,name",
        "\ufeffemail,name",
        "E-Mail;Name",
        "sep=;\nEMAIL;NAME",
        "email\tname",
        "\"email\";\"name, in full\"",
        "Địa chỉ email,Họ và tên",
        "dia chi email;ho ten",
        "邮箱,姓名",
        "电子邮件地址;客户姓名",
        "ｅｍａｉｌ,ｎａｍｅ"
      })
  void shouldRecogniseHeaders(String header) throws IOException {
    char delimiter = header.contains(";") ? ';' : header.contains("\t") ? '\t' : ',';

    List<RowReader.Row> rows = rows(header + "\na@example.org" + delimiter + "Bình\n", Language.VI);

    assertThat(rows)
        .containsExactly(
            new RowReader.Row(
                new Subscriber(
                    "a@example.org",
                    null,
                    header.contains("in full") ? null : "Bình",
                    Language.VI,
                    header.contains("in full") ? Map.of("nameinfull", "Bình") : Map.of()),
                List.of(),
                null));
  }

  @ParameterizedTest
  @CsvSource({
    "vi,VI",
    "Tiếng Việt,VI",
    "TIENG VIET,VI",
    "vietnamese,VI",
    "vi_VN,VI",
    "越南语,VI",
    "中文,ZH_HANS",
    "zh-CN,ZH_HANS",
    "zh-Hans,ZH_HANS",
    "Chinese (Simplified),ZH_HANS",
    "tiếng Trung,ZH_HANS",
    "EN,EN",
    "English,EN",
    "tiếng Anh,EN",
    "英文,EN",
    "'',ZH_HANS"
  })
  void shouldReadLanguages(String written, Language read) throws IOException {
    List<RowReader.Row> rows =
        rows("email,language\na@example.org," + written + "\n", Language.ZH_HANS);

    assertThat(rows.getFirst().subscriber()).extracting(Subscriber::language).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({
    "plain,email.syntax",
    "a@b,email.syntax",
    "a@@example.org,email.syntax",
    "a b@example.org,email.syntax",
    ".a@example.org,email.syntax",
    "a@-example.org,email.syntax",
    "=A1@example.org,email.formula",
    "@SUM(A1),email.formula",
    "＝A1@example.org,email.formula"
  })
  void shouldRefuseAddresses(String email, String reason) throws IOException {
    assertThat(rows("name,email\nX," + email + "\n", Language.VI))
        .containsExactly(refused(2, "email", reason));
  }

  @ParameterizedTest
  @CsvSource({
    "+84912345678,",
    "+84 912-345.678,",
    "(024) 3825 0000,",
    "912345678,",
    "12,phone.syntax",
    "call me,phone.syntax",
    "=1+1,phone.formula",
    "+1+cmd,phone.formula",
    "-0912345678,phone.formula"
  })
  void shouldTakePhonesThatBeginWithPlusAndNoFormulas(String phone, String reason)
      throws IOException {
    RowReader.Row row = rows("email,phone\na@example.org," + phone + "\n", Language.VI).getFirst();

    assertThat(row.refusal()).isNull();
    assertThat(row.subscriber())
        .extracting(Subscriber::phone)
        .isEqualTo(reason == null ? phone : null);
    assertThat(row.leftOut())
        .isEqualTo(
            reason == null ? List.of() : List.of(new RefusedRow(null, 2, "phone", reason, true)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0912345678.0", "０９１２３４５６７８", "\u202d0912345678\u202c"})
  void shouldKeepAPhoneAsItsDigits(String phone) throws IOException {
    assertThat(rows("email,phone\na@example.org," + phone + "\n", Language.VI).getFirst())
        .extracting(row -> row.subscriber().phone())
        .isEqualTo("0912345678");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-x", "+1", "@name", "=HYPERLINK(1)"})
  void shouldTakeNoNamesThatASpreadsheetWouldRun(String name) throws IOException {
    RowReader.Row row = rows("email,name\na@example.org," + name + "\n", Language.VI).getFirst();

    assertThat(row)
        .isEqualTo(
            new RowReader.Row(
                new Subscriber("a@example.org", null, null, Language.VI, Map.of()),
                List.of(new RefusedRow(null, 2, "name", "name.formula", true)),
                null));
  }

  @Test
  void shouldTellWhoseAddressIsGoodWhateverTheirOtherCellsHold() throws IOException {
    RowReader.Row row =
        rows(
                "email,phone,name,language\na@example.org,call me,"
                    + "x".repeat(201)
                    + ",Klingon\n",
                Language.ZH_HANS)
            .getFirst();

    assertThat(row.subscriber())
        .isEqualTo(new Subscriber("a@example.org", null, null, Language.ZH_HANS, Map.of()));
    assertThat(row.leftOut())
        .extracting(RefusedRow::reason)
        .containsExactly("phone.syntax", "name.too_long", "language.unknown");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nguyen An <an@example.org>",
        "mailto:an@example.org",
        "<an@example.org>",
        "an@example.org.",
        "an@example.org;",
        "'an@example.org'",
        "an＠example.org",
        "\u200ban@example.org\u00a0"
      })
  void shouldTakeAddressesOutOfWhatProgramsPutAroundThem(String email) throws IOException {
    assertThat(rows("email\n\"" + email + "\"\n", Language.VI).getFirst().subscriber())
        .extracting(Subscriber::email)
        .isEqualTo("an@example.org");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a@example.org; b@example.org", "a@example.org,vn", "A <a@b> c@d.org"})
  void shouldNotChooseBetweenAddresses(String email) throws IOException {
    assertThat(rows("email\n\"" + email + "\"\n", Language.VI))
        .containsExactly(refused(2, "email", "email.syntax"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "N/A", "NULL", "không có", "无"})
  void shouldTakeNothingForNothing(String nothing) throws IOException {
    String csv = "email,phone,name\n%1$s,0912345678,Bình\na@example.org,%1$s,%1$s\n";
    assertThat(rows(csv.formatted(nothing), Language.VI))
        .containsExactly(
            new RowReader.Row(
                new Subscriber(null, "0912345678", "Bình", Language.VI, Map.of()), List.of(), null),
            new RowReader.Row(
                new Subscriber("a@example.org", null, null, Language.VI, Map.of()),
                List.of(),
                null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DANH SÁCH KHÁCH HÀNG,,\n",
        "Chi nhánh 7\nTháng 11 năm 2026,,\n,,\n",
        "Báo cáo,tháng 11,\n\"Ngày 1\",,\n"
      })
  void shouldPassOverTitlesAboveTheHeading(String titles) throws IOException {
    String csv = titles + "Thư điện tử,Họ tên,SĐT\na@example.org,Bình,0912345678\n";
    assertThat(rows(csv, Language.VI))
        .containsExactly(
            new RowReader.Row(
                new Subscriber("a@example.org", "0912345678", "Bình", Language.VI, Map.of()),
                List.of(),
                null));
  }

  @Test
  void shouldTakeNobodyForATitle() throws IOException {
    String csv = "a@example.org,An\nEmail,Tên\n" + "b@example.org,Bình\n".repeat(9);
    assertThat(rows(csv, Language.VI))
        .extracting(row -> row.subscriber() == null ? null : row.subscriber().email())
        .contains("a@example.org", "b@example.org");
  }

  @Test
  void shouldRefuseACellThatTheNextChannelNeeds() throws IOException {
    assertThat(rows("email,phone,name\n,call me,Bình\n", Language.VI))
        .containsExactly(refused(2, "phone", "phone.syntax"));
  }

  private static RowReader.Row refused(long line, String column, String reason) {
    return new RowReader.Row(null, List.of(), new RefusedRow(null, line, column, reason, false));
  }

  @Test
  void shouldRefuseRowsWithTooManyCells() throws IOException {
    assertThat(rows("email,name\na@example.org,B,C\n", Language.VI).getFirst().refusal())
        .isEqualTo(new RefusedRow(null, 2, "row", "row.too_many_cells", false));
  }

  @Test
  void shouldNameLineAndRuleOfWhatIsNoList() {
    refused("email,name\na@example.org,\"open\n\n", "line 2", "quotes_balanced");
    refused("email,name\na@example.org,in\"side\n", "line 2", "quotes_balanced");
    refused("email,name\na@example.org,\"x\"y\n", "line 2", "quotes_balanced");
    refused("email\n" + "a@example.org\n".repeat(90_000) + "b\0c\n", "line 90002", "no_nul");
    refused("email\na@example.org\n" + "x".repeat(MAX + 1), "line 3", "max_line_length");
    refused("x".repeat(10_000_000), "line 1", "max_line_length");
    refused("email,name\n\"" + "x\n".repeat(MAX), "line 2", "quotes_balanced");
    refused("", "file", "empty");
    refused("\n\n", "line 1", "has_rows");
    refused("email\n", "line 1", "has_rows");
  }

  @Test
  void shouldNameOtherFormats() {
    refused(new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0}, "file", "damaged");
    refused(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0}, "file", "old_workbook");
    refused(new byte[] {0x1f, (byte) 0x8b, 8, 0}, "file", "archive");
    refused(new byte[] {'%', 'P', 'D', 'F', '-', '1'}, "file", "not_text");
    refused("email\na@example.org\n\0\0".getBytes(UTF_8), "file", "nul_character");
  }

  @Test
  void shouldKeepWhoHasNoAddressAndPassOverWhoIsNobody() throws IOException {
    assertThat(rows("email,name,phone\n,Bình,0912345678\n,,\n , ,\n", Language.VI))
        .containsExactly(
            new RowReader.Row(
                new Subscriber(null, "0912345678", "Bình", Language.VI, Map.of()),
                List.of(),
                null));
    assertThat(rows("email,language\na@example.org,vi\n,vi\n", Language.VI).getLast().refusal())
        .isEqualTo(new RefusedRow(null, 3, "email", "email.missing", false));
  }

  @Test
  void shouldKeepOtherColumnsAsFields() throws IOException {
    String csv = "email,Số hợp đồng,合同号,Name,name 2\na@example.org, HĐ-7 ,\"a\nb\",Bình,\n";

    assertThat(rows(csv, Language.VI).getFirst().subscriber())
        .isEqualTo(
            new Subscriber(
                "a@example.org",
                null,
                "Bình",
                Language.VI,
                Map.of("sohopdong", "HĐ-7", "合同号", "a b")));
  }

  @Test
  void shouldTakeNothingThatWasDamagedOnItsWay() throws IOException {
    byte[] csv = "email,name\na@example.org,Bình\nb@example.org,B?nh\n".getBytes(UTF_8);
    csv[csv.length - 4] = (byte) 0xff;
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      many.append("c").append(i).append("@example.org,Nguyễn Thị Hằng\n");
    }
    byte[] more = many.toString().getBytes(UTF_8);
    byte[] all = Arrays.copyOf(csv, csv.length + more.length);
    System.arraycopy(more, 0, all, csv.length, more.length);

    assertThat(rows(all, Language.VI).get(1).leftOut())
        .containsExactly(new RefusedRow(null, 3, "name", "name.encoding", true));
  }

  @Test
  void shouldReadAcrossBuffersWithoutLosingACharacter() throws IOException {
    StringBuilder text = new StringBuilder("email,name\n");
    for (int i = 0; i < 30_000; i++) {
      text.append("person").append(i).append("@example.org,Nguyễn 𠮷 ").append(i).append('\n');
    }

    List<RowReader.Row> rows = rows(text.toString(), Language.VI);

    assertThat(rows).hasSize(30_000);
    for (int i = 0; i < rows.size(); i += 997) {
      assertThat(rows.get(i).subscriber())
          .isEqualTo(
              new Subscriber(
                  "person" + i + "@example.org", null, "Nguyễn 𠮷 " + i, Language.VI, Map.of()));
    }
  }

  private static void refused(String csv, String field, String rule) {
    refused(csv.getBytes(UTF_8), field, rule);
  }

  private static void refused(byte[] csv, String field, String rule) {
    assertThatThrownBy(() -> rows(csv, Language.VI))
        .isInstanceOfSatisfying(
            ListRefused.class,
            refused -> {
              assertThat(refused.problem().status()).isEqualTo(422);
              assertThat(refused.problem().errors().getFirst().field()).isEqualTo(field);
              assertThat(refused.problem().errors().getFirst().rule()).isEqualTo(rule);
            });
  }

  private static List<Cells> records(String csv) throws IOException {
    CsvRecords records = new CsvRecords(new ListText(new StringReader(csv)), ',', MAX);
    List<Cells> all = new ArrayList<>();
    for (Optional<Cells> next = records.next(); next.isPresent(); next = records.next()) {
      all.add(next.get());
    }
    return all;
  }

  private static List<RowReader.Row> rows(String csv, Language language) throws IOException {
    return rows(csv.getBytes(UTF_8), language);
  }

  private static List<RowReader.Row> rows(byte[] csv, Language language) throws IOException {
    return GivenFile.of(csv).rows(language, MAX);
  }
}
