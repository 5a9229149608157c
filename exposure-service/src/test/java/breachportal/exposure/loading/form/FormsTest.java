package breachportal.exposure.loading.form;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import breachportal.exposure.core.identifier.Findings;
import breachportal.exposure.core.identifier.Identifier;
import breachportal.exposure.core.identifier.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each form in a few bytes: what it is taken for, and what is found in it.
class FormsTest {

  private final List<String> said = new ArrayList<>();
  private Recognised recognised = Recognised.NOTHING;
  private int rows;

  @Nested
  class Sql {

    @Test
    void shouldReadEscapesCommentsAndSeveralTables() throws IOException {
      read(
          """
          -- MySQL dump
          /* INSERT INTO `x` VALUES ('0912345000'); */
          CREATE TABLE `notes` (`id` int, `text` varchar(9) DEFAULT 'a);(', PRIMARY KEY (`id`));
          CREATE TABLE `kh` (`id` int(11) NOT NULL, `sdt` varchar(20) COMMENT 'phone, home', `ten` text);
          INSERT INTO `notes` VALUES (1,'it\\'s; ok'),(2,'say ''no''');
          INSERT IGNORE INTO `kh` (`id`, `sdt`, `ten`) VALUES
            (1,'0912345678','Ánh; \\'x\\', (y)'), # (2,'0912345001','')
            (3,NULL,_utf8mb4'Bình'),(4,0x30393132333435363739,'Cường'),(5,'O''Brien',_binary '0');
          UPDATE `kh` SET `sdt` = '0912345002' WHERE 1;
          """);
      assertThat(found()).containsExactly("phone:+84912345678", "phone:+84912345679");
      assertThat(recognised.form()).isEqualTo("SQL dump");
    }

    @Test
    void shouldKeepBackslashesWhereTheStandardDoes() throws IOException {
      read(
          """
          -- PostgreSQL database dump
          SET standard_conforming_strings = on;
          INSERT INTO public.kh (path, phone) VALUES ('C:\\', '0912345678');
          INSERT INTO public.kh (path, phone) VALUES (E'it\\'s', '0912345679'::character varying);
          """);
      assertThat(found()).containsExactly("phone:+84912345678", "phone:+84912345679");
    }

    @Test
    void shouldReadCopiedRows() throws IOException {
      read(
          """
          COPY public.kh (id, name, phone, email) FROM stdin;
          1\tÁnh\\tHuế\t0912345678\t\\N
          2\t\\N\t0912345679\\n0912345670\ta@example.org
          \\.

          SELECT pg_catalog.setval('kh', 2);
          """);
      assertThat(found())
          .containsExactly(
              "phone:+84912345678",
              "phone:+84912345679",
              "phone:+84912345670",
              "email:a@example.org");
      assertThat(rows).isEqualTo(2);
    }

    @Test
    void shouldReadScriptsWithBrackets() throws IOException {
      read(
          """
          SET IDENTITY_INSERT [dbo].[KH] ON
          GO
          INSERT [dbo].[KH] ([Id], [Phone]) VALUES (1, N'0912345678')
          INSERT [dbo].[KH] ([Id], [Phone]) VALUES (2, CAST(N'0912345679' AS NVarChar(20)))
          GO
          """);
      assertThat(found()).containsExactly("phone:+84912345678", "phone:+84912345679");
    }

    @Test
    void shouldNotLetAnOpenLiteralSwallowWhatFollows() throws IOException {
      read(
          """
          INSERT INTO `kh` (`sdt`, `ten`) VALUES ('0912345678','Ánh');
          INSERT INTO `kh` (`sdt`, `ten`) VALUES ('09123
          INSERT INTO `kh` (`sdt`, `ten`) VALUES ('0912345679','Bình');
          """);
      assertThat(found()).containsExactly("phone:+84912345678", "phone:+84912345679");
      assertThat(said).contains("refused:cut_record");
    }
  }

  @Nested
  class Json {

    @Test
    void shouldReadNestedValuesAndCountBrokenLines() throws IOException {
      read(
          """
          {"name":"\\u00c1nh","contact":{"phone":["0912345678",912345679],"mail":"A@example.org"}}
          {"name":"B
          {"name":"Bình","contact":{"phone":8.49E10},"extra":{"e_mail":"b@example.org"}}
          """);
      assertThat(said)
          .containsExactly(
              "refused:cut_record",
              "phone:+84912345678",
              "phone:+84912345679",
              "email:a@example.org",
              "refused:scientific",
              "email:b@example.org");
      assertThat(rows).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "[{\"phone\":\"0912345678\"},{\"phone\":\"0912345679\"}]",
          "[\n{\"phone\":\"0912345678\"},\n{\"phone\":\"0912345679\"}\n]\n",
          "[\n  {\n    \"phone\": \"0912345678\"\n  },\n  {\n    \"phone\": \"0912345679\"\n  }\n]",
          "{\"code\":0,\"data\":{\"list\":[{\"phone\":\"0912345678\"},{\"phone\":\"0912345679\"}]}}",
          "{\n\"RECORDS\":[\n{\n\"phone\":\"0912345678\"\n},\n{\n\"phone\":\"0912345679\"\n}\n]\n}",
          "{\n  \"phone\": \"0912345678\"\n}\n{\n  \"phone\": \"0912345679\"\n}\n",
          "{phone:'0912345678'}\n{phone:'0912345679'}\n"
        })
    void shouldReadObjectsHoweverTheyStand(String text) throws IOException {
      read(text);
      assertThat(said).containsExactly("phone:+84912345678", "phone:+84912345679");
    }

    @Test
    void shouldTakeObjectsOfAnotherShapeForAnotherTable() throws IOException {
      read(
          "{\"id\":1,\"phone\":\"0912345678\"}\n".repeat(2_100)
              + "{\"id\":2,\"e_mail\":\"a@example.org\"}\n");
      assertThat(said).endsWith("email:a@example.org").hasSize(2_101);
    }
  }

  @Nested
  class Headings {

    @ParameterizedTest
    @ValueSource(strings = {"Thuê bao", "thue_bao", "ThueBao", "Số thuê bao", "Di động"})
    void shouldTakeASubscribersLineForATelephone(String heading) throws IOException {
      read((heading + ",Tên\n" + "912345678,Ánh\n".repeat(3)).getBytes(UTF_8));
      assertThat(said).contains("phone:+84912345678");
    }

    @Test
    void shouldFindNumbersAndAddressesInOneColumn() throws IOException {
      String[] cells = {
        "0912345671",
        "a@example.org",
        "0912345672 - b@example.org",
        "c@example.org/0912 345 673",
        "Email: d@example.org; ĐT: 0912345674",
        "0912345675@example.org"
      };
      read(("Liên hệ,Tên\n" + String.join(",Ánh\n", cells) + ",Ánh\n").getBytes(UTF_8));
      assertThat(said)
          .containsExactlyInAnyOrder(
              "phone:+84912345671",
              "email:a@example.org",
              "phone:+84912345672",
              "email:b@example.org",
              "phone:+84912345673",
              "email:c@example.org",
              "phone:+84912345674",
              "email:d@example.org",
              "email:0912345675@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mã số thuế", "ma_so_thue", "MaSoThue", "MST", "tax_code"})
    void shouldTakeNoTaxNumberForATelephone(String heading) throws IOException {
      String row = "0912345678,Ánh,a@example.org\n";
      read((heading + ",Tên,Email\n" + row.repeat(3)).getBytes(UTF_8));
      assertThat(said).containsOnly("email:a@example.org");
    }
  }

  @Nested
  class Sheets {

    @Test
    void shouldReadNumbersTextsAndSeveralSheets() throws IOException {
      String first =
          "<row><c r=\"B1\" t=\"inlineStr\"><is><t>DANH SÁCH</t></is></c></row>"
              + "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"C3\" t=\"s\"><v>1</v></c></row>"
              + "<row r=\"4\"><c r=\"A4\"><v>912345678</v></c><c r=\"C4\"><v>23527</v></c></row>"
              + "<row r=\"5\"><c r=\"A5\"><v>8.4912345679E10</v></c></row>"
              + "<row r=\"6\"><c r=\"A6\"><v>84910000000</v></c></row>"
              + "<row r=\"7\"><c r=\"A7\" t=\"str\"><f>B2</f><v>0912345670</v></c></row>"
              + "<row r=\"8\"><c r=\"A8\" t=\"s\"><v>2</v></c><c r=\"C8\" t=\"e\"><v>#N/A</v></c></row>";
      String second =
          "<row><c t=\"inlineStr\"><is><t>Email</t></is></c></row>"
              + "<row><c t=\"inlineStr\"><is><r><t>a@exam</t></r><r><t>ple.org</t></r></is></c></row>";
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
        InventedWorkbook.add(zip, "[Content_Types].xml", "<Types/>");
        InventedWorkbook.add(zip, "xl/worksheets/sheet1.xml", InventedWorkbook.sheet(first));
        InventedWorkbook.add(zip, "xl/worksheets/sheet2.xml", InventedWorkbook.sheet(second));
        InventedWorkbook.add(
            zip,
            "xl/sharedStrings.xml",
            "<sst><si><t>Điện thoại</t></si><si><t>Ngày sinh</t></si>"
                + "<si><t>0912 </t><rPh><t>x</t></rPh><t>345 671</t></si></sst>");
      }
      read(bytes.toByteArray());

      assertThat(said)
          .containsExactly(
              "phone:+84912345678",
              "phone:+84912345679",
              "refused:scientific",
              "phone:+84912345670",
              "phone:+84912345671",
              "email:a@example.org");
      assertThat(recognised).isEqualTo(new Recognised("Excel workbook", ""));
    }

    @Test
    void shouldKeepLongHeadingsAndAddressesInWords() throws IOException {
      StringBuilder rows =
          new StringBuilder("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>");
      for (int i = 0; i < 6; i++) {
        rows.append("<row><c t=\"s\"><v>2</v></c><c t=\"s\"><v>").append(3 + i % 2);
        rows.append("</v></c></row>");
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
        InventedWorkbook.add(
            zip, "xl/worksheets/sheet1.xml", InventedWorkbook.sheet(rows.toString()));
        InventedWorkbook.add(
            zip,
            "xl/sharedStrings.xml",
            "<sst><si><t>Số điện thoại người liên hệ chính</t></si><si><t>Hòm thư</t></si>"
                + "<si><t>912345678</t></si><si><t>ho_duc_lan_84 at mail.example.org</t></si>"
                + "<si><t>ho_duc_lan_85＠mail.example.org</t></si></sst>");
      }
      read(bytes.toByteArray());

      assertThat(said)
          .contains(
              "phone:+84912345678",
              "email:ho_duc_lan_84@mail.example.org",
              "email:ho_duc_lan_85@mail.example.org")
          .noneMatch(each -> each.startsWith("refused"));
    }

    @Test
    void shouldRefuseIdsThatASpreadsheetRounded() throws IOException {
      String rows =
          "<row><c t=\"inlineStr\"><is><t>身份证号</t></is></c></row>"
              + "<row><c><v>330106197107042000</v></c></row><row><c><v>3.30106197107042E+17</v></c></row>"
              + "<row><c t=\"inlineStr\"><is><t>330106197107042705</t></is></c></row>";
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
        InventedWorkbook.add(zip, "xl/worksheets/sheet1.xml", InventedWorkbook.sheet(rows));
      }
      read(bytes.toByteArray());
      assertThat(said)
          .containsExactly("refused:scientific", "refused:scientific", "nid:CN:330106197107042705");
    }
  }

  @Nested
  class Encodings {

    private static final String VIETNAMESE =
        "Họ tên,Điện thoại\nNguyễn Thị Hương,0912345678\nTrần Đức Phước,0912345679\n";
    private static final String SIMPLIFIED = "姓名,电话\n王丽娟,021 62345678\n张伟,13912345678\n";
    private static final String TRADITIONAL = "姓名,電話\n王麗娟,021 62345678\n張偉,13912345678\n";

    @ParameterizedTest
    @CsvSource({
      "UTF-8, UTF-8",
      "UTF-16LE, UTF-16LE",
      "UTF-16BE, UTF-16BE",
      "UTF-16, UTF-16BE",
      "GB18030, GB18030"
    })
    void shouldTellUnicodeAndTheMainlands(String charset, String label) throws IOException {
      read(SIMPLIFIED.getBytes(Charset.forName(charset)));
      assertThat(recognised.encoding()).isEqualTo(label);
      assertThat(said).containsExactly("phone:+862162345678", "phone:+8613912345678");
    }

    @Test
    void shouldTellTaiwans() throws IOException {
      read(TRADITIONAL.getBytes(Charset.forName("Big5")));
      assertThat(recognised.encoding()).isEqualTo("Big5");
      assertThat(said).containsExactly("phone:+862162345678", "phone:+8613912345678");
    }

    /// `Nguyễn Thị Hương`, as Windows and as the mail of 1993 wrote it.
    @ParameterizedTest
    @CsvSource({
      "4E677579EADE6E20546869F22048FDF56E67, windows-1258",
      "4E677579AD6E205468B82048DFBD6E67, VISCII"
    })
    void shouldTellVietnamsOldOnes(String name, String label) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.writeBytes("02462345678,".getBytes(UTF_8));
      bytes.writeBytes(HexFormat.of().parseHex(name));
      bytes.writeBytes("\n0912345679,x\n".getBytes(UTF_8));
      read(bytes.toByteArray());

      assertThat(recognised.encoding()).isEqualTo(label);
      assertThat(said).containsExactly("phone:+842462345678", "phone:+84912345679");
    }

    @Test
    void shouldLookOnWhereTheFirstMegabyteTellsNothing() throws IOException {
      String ascii = "phone,name\n" + "0912345678,Anh\n".repeat(80_000);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.writeBytes(ascii.getBytes(UTF_8));
      bytes.writeBytes("021 62345678,王丽娟张伟\n".repeat(20).getBytes(Charset.forName("GB18030")));
      read(bytes.toByteArray());
      assertThat(recognised.encoding()).isEqualTo("GB18030");
    }

    @Test
    void shouldReadVietnamese() throws IOException {
      read(VIETNAMESE.getBytes(UTF_16LE));
      assertThat(said).containsExactly("phone:+84912345678", "phone:+84912345679");
    }
  }

  @Nested
  class InParts {

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
    void shouldReadEachRecordOnceHoweverItIsCut(String charset) throws IOException {
      StringBuilder text = new StringBuilder("STT,Tên,Điện thoại\n");
      for (int i = 0; i < 3_000; i++) {
        String name = i % 7 == 0 ? "\"Ánh\n" + i + ",x,\nHuế\"" : "Bình";
        text.append(i).append(',').append(name).append(",09").append(10_000_000 + i).append('\n');
      }
      readInParts(text.toString().getBytes(Charset.forName(charset)));
      assertThat(said).hasSize(3_000).doesNotHaveDuplicates();
    }

    @Test
    void shouldReadLinesOfJsonOnce() throws IOException {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 3_000; i++) {
        text.append("{\"id\":" + i + ",\"phone\":\"09" + (10_000_000 + i) + "\"}\n");
      }
      readInParts(text.toString().getBytes(UTF_8));
      assertThat(said).hasSize(3_000).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSERT INTO `a` VALUES ('0912345678');\n", "[{\"a\":\"0912345678\"}]"})
    void shouldNotCutWhatHasNoLines(String text) throws IOException {
      byte[] bytes = text.getBytes(UTF_8);
      assertThat(new SeizedFile(() -> new ByteArrayInputStream(bytes)).parts()).isEmpty();
    }

    private void readInParts(byte[] file) throws IOException {
      Parts parts = new SeizedFile(() -> new ByteArrayInputStream(file)).parts().orElseThrow();
      int from = 0;
      for (int at = 5_001; from < file.length; at += 7_777) {
        int to = file.length;
        if (at < file.length) {
          byte[] window = Arrays.copyOfRange(file, at, file.length);
          long start = parts.recordStart(window, at);
          to = start < 0 ? file.length : (int) start;
        }
        if (to > from) {
          ByteArrayInputStream part = new ByteArrayInputStream(file, from, to - from);
          parts.read(part, from == 0, listener(), () -> rows++);
          from = to;
        }
      }
    }
  }

  private List<String> found() {
    return said.stream().filter(each -> !each.startsWith("refused:")).toList();
  }

  private void read(String text) throws IOException {
    read(text.getBytes(UTF_8));
  }

  private void read(byte[] bytes) throws IOException {
    SeizedFile file = new SeizedFile(() -> new ByteArrayInputStream(bytes));
    file.read(listener(), () -> rows++);
    recognised = file.recognised();
  }

  private Findings listener() {
    return new Findings() {
      @Override
      public void found(Identifier identifier) {
        said.add(identifier.canonical());
      }

      @Override
      public void refused(Refusal reason) {
        said.add("refused:" + reason.code());
      }
    };
  }
}
