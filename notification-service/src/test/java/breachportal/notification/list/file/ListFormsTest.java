package breachportal.notification.list.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breachportal.contract.breach.Language;
import breachportal.contract.campaign.ListForm.Delimiter;
import breachportal.contract.campaign.ListForm.Encoding;
import breachportal.contract.campaign.ListForm.Use;
import breachportal.contract.campaign.RefusedRow;
import breachportal.file.text.TextEncoding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/// The same table says the same people, whatever program wrote it down.
class ListFormsTest {
  private static final int MAX = 10_000;
  private static final String[] VIETNAMESE = {
    "Nguyễn Thị Hằng", "Trần Văn Dũng", "Lê Thu Hường", "Phạm Đức Thịnh", "Võ Ngọc Ánh"
  };
  private static final String[] CHINESE = {"李晓明", "王小红", "张建国", "陈美丽", "刘德华"};

  @RepeatedTest(20)
  void shouldReadTheSamePeopleFromEveryForm(RepetitionInfo round) throws IOException {
    Random random = new Random(round.getCurrentRepetition());
    boolean chinese = random.nextBoolean();
    List<List<String>> table = table(random, chinese);
    List<RowReader.Row> expected = people(encoded(csv(table, ','), TextEncoding.UTF_8, false));

    for (TextEncoding each : TextEncoding.values()) {
      boolean other = chinese ? isVietnamese(each) : isChinese(each);
      if (other || each == TextEncoding.WINDOWS_1252 || each == TextEncoding.BIG5) {
        continue;
      }
      for (Delimiter delimiter : Delimiter.values()) {
        byte[] file = encoded(csv(table, delimiter.sign()), each, random.nextBoolean());
        Look look = GivenFile.of(file).look(MAX);

        assertThat(look.form().encoding()).as(each + " " + delimiter).isEqualTo(wire(each));
        assertThat(look.form().delimiter()).isEqualTo(delimiter);
        assertThat(people(file)).as(each + " " + delimiter).isEqualTo(expected);
      }
    }
    assertThat(withoutLines(people(Workbooks.of(List.of(table)))))
        .isEqualTo(withoutLines(expected));
  }

  @Test
  void shouldAskWhenAnEncodingIsOnlyLikely() throws IOException {
    List<List<String>> table = table(new Random(7), false);
    String csv = csv(table, ',');

    assertThat(look(encoded(csv, TextEncoding.UTF_8, false)).clear()).isTrue();
    assertThat(look(encoded(csv, TextEncoding.UTF_16LE, true)).clear()).isTrue();
    Look look = look(encoded(csv, TextEncoding.WINDOWS_1258, false));
    assertThat(look.clear()).isFalse();
    assertThat(look.form().encoding()).isEqualTo(Encoding.WINDOWS_1258);
  }

  @Test
  void shouldFindLettersThatComeLateInTheFile() throws IOException {
    StringBuilder csv = new StringBuilder("email,name\n");
    for (int i = 0; i < 20_000; i++) {
      csv.append("plain").append(i).append("@example.org,Nguyen Van A\n");
    }
    for (int i = 0; i < 200; i++) {
      csv.append("late").append(i).append("@example.org,").append(CHINESE[i % 5]).append('\n');
    }
    byte[] file = csv.toString().getBytes(java.nio.charset.Charset.forName("GB18030"));

    Look look = look(file);

    assertThat(look.clear()).isFalse();
    assertThat(look.form().encoding()).isEqualTo(Encoding.GB18030);
    assertThat(ListFile.shown(look).rows()).anyMatch(row -> row.cells().contains(CHINESE[0]));
    assertThat(people(file).getLast().subscriber())
        .extracting(Subscriber::name)
        .isEqualTo(CHINESE[199 % 5]);
  }

  @Test
  void shouldFindAddressesWithoutAHeading() throws IOException {
    Look look =
        look(
            "Bình;0912 345 678;binh@example.org;vi\nHoa;;hoa@example.org;en\n"
                .getBytes(StandardCharsets.UTF_8));

    assertThat(look.form().heading()).isFalse();
    assertThat(look.form().columns())
        .extracting(column -> column.use())
        .containsExactly(Use.NAME, Use.PHONE, Use.EMAIL, Use.LANGUAGE);
    assertThat(look.clear()).isFalse();
    assertThat(look("a@example.org\nb@example.org\n".getBytes(StandardCharsets.UTF_8)).clear())
        .isTrue();
  }

  @Test
  void shouldFindAddressesUnderAnyName() throws IOException {
    Look look =
        look(
            "Liên lạc,Khách,Ghi chú\na@example.org,Bình,x\nb@example.org,Hoa,y\n"
                .getBytes(StandardCharsets.UTF_8));

    assertThat(look.clear()).isTrue();
    assertThat(look.form().columns().getFirst().use()).isEqualTo(Use.EMAIL);
    assertThat(look.form().columns().getLast().key()).isEqualTo("ghichu");
  }

  /// `email` is how she wants to be written to, and her address is not known.
  @Test
  void shouldNotTakeSomebodysRowForTheHeading() throws IOException {
    byte[] file =
        "Danh sách\nMã,Liên lạc,Khách,Kênh\nK1,,Bình,email\nK2,hoa@example.org,Hoa,phone\n"
            .getBytes(StandardCharsets.UTF_8);

    Look look = look(file);

    assertThat(look.clear()).isFalse();
    assertThat(look.form().columns())
        .extracting(column -> column.label())
        .containsExactly("Mã", "Liên lạc", "Khách", "Kênh");
    assertThat(ListFile.shown(look).rows()).hasSize(2);
  }

  @Test
  void shouldAskWhetherAFirstRowThatIsNotWholeIsAHeading() throws IOException {
    Look perhaps = look("Bình,,x\nHoa,hoa@example.org,y\n".getBytes(StandardCharsets.UTF_8));
    assertThat(perhaps.clear()).isFalse();

    Look hardly = look("Bình,,0912345678\nHoa,hoa@example.org,\n".getBytes(StandardCharsets.UTF_8));
    assertThat(hardly.clear()).isFalse();
    assertThat(hardly.form().heading()).isFalse();
  }

  @Test
  void shouldAskAboutLanguagesUnderAnotherName() throws IOException {
    Look look =
        look("email,Đọc\na@example.org,vi\nb@example.org,en\n".getBytes(StandardCharsets.UTF_8));
    assertThat(look.clear()).isFalse();
    assertThat(look.form().columns().getLast().use()).isEqualTo(Use.LANGUAGE);

    Look named =
        look(
            "email,Đọc,Ngôn ngữ\na@example.org,vi,vi\nb@example.org,en,en\n"
                .getBytes(StandardCharsets.UTF_8));
    assertThat(named.clear()).isTrue();
    assertThat(named.form().columns().get(1).use()).isEqualTo(Use.FIELD);
  }

  @Test
  void shouldAskWhichOfTwoColumnsIsMeantAndWhereThereIsNone() throws IOException {
    assertThat(
            look("email,e-mail\na@example.org,b@example.org\n".getBytes(StandardCharsets.UTF_8))
                .clear())
        .isFalse();
    Look none = look("customer no,shop\n1,A\n2,B\n".getBytes(StandardCharsets.UTF_8));
    assertThat(none.clear()).isFalse();
    assertThat(ListFile.needs(none.form().columns()))
        .extracting(need -> need.rule())
        .containsExactly("has_column");
  }

  @Test
  void shouldReadSeveralSheetsOfOneList() throws IOException {
    List<List<String>> cover = List.of(List.of("Danh sách khách hàng"));
    List<List<String>> first = List.of(List.of("email", "name"), List.of("a@example.org", "A"));
    List<List<String>> moved = List.of(List.of("name", "email"), List.of("B", "b@example.org"));
    List<List<String>> bare = List.of(List.of("c@example.org", "C"));
    List<List<String>> other = List.of(List.of("shop", "city"), List.of("Saigon 1", "HCMC"));

    List<RowReader.Row> rows = people(Workbooks.of(List.of(cover, first, moved, bare, other)));

    assertThat(rows.stream().filter(row -> row.subscriber() != null))
        .extracting(row -> row.subscriber().email() + " " + row.subscriber().name())
        .containsExactly("a@example.org A", "b@example.org B", "c@example.org C");
    assertThat(rows.stream().filter(row -> row.refusal() != null))
        .extracting(RowReader.Row::refusal)
        .contains(new RefusedRow(5, 2, "sheet", "sheet.other_columns", false));
  }

  @Test
  void shouldRefuseTrapsAndBrokenWorkbooks() throws IOException {
    byte[] whole = Workbooks.of(List.of(table(new Random(1), false)));
    refused(java.util.Arrays.copyOf(whole, whole.length / 2), "damaged");
    refused(Workbooks.bomb(), "bomb");
    refused(Workbooks.withDoctype(), "workbook_refused");
    refused(Workbooks.archive("people.csv", "email\na@example.org\n"), "not_text");
  }

  @Test
  void shouldKeepMoreTextsThanFitOnItsPages() throws IOException {
    SealedTexts texts = GivenFile.texts();
    for (int i = 0; i < 400_000; i++) {
      texts.add("Nguyễn " + i);
    }
    Random random = new Random(3);
    for (int i = 0; i < 2_000; i++) {
      int number = random.nextInt(400_000);
      assertThat(texts.get(number)).isEqualTo("Nguyễn " + number);
    }
    assertThat(texts.get(400_000)).isEmpty();
    assertThat(texts.get(-1)).isEmpty();
  }

  private static void refused(byte[] file, String rule) {
    assertThatThrownBy(() -> people(file))
        .isInstanceOfSatisfying(
            ListRefused.class, refused -> assertThat(refused.fault().rule()).isEqualTo(rule));
  }

  private static Look look(byte[] file) throws IOException {
    return GivenFile.of(file).look(MAX);
  }

  private static List<RowReader.Row> people(byte[] file) throws IOException {
    return GivenFile.of(file).rows(Language.VI, MAX);
  }

  /// A sheet numbers its rows, a text its lines.
  private static List<String> withoutLines(List<RowReader.Row> rows) {
    return rows.stream()
        .map(
            row ->
                row.refusal() == null
                    ? row.subscriber().email() + row.subscriber().fields()
                    : row.refusal().reason())
        .toList();
  }

  private static List<List<String>> table(Random random, boolean chinese) {
    String[] names = chinese ? CHINESE : VIETNAMESE;
    List<List<String>> table = new ArrayList<>();
    table.add(
        chinese
            ? List.of("电子邮箱", "姓名", "手机号码", "语言", "地址")
            : List.of("Địa chỉ email", "Họ và tên", "Số điện thoại", "Ngôn ngữ", "Địa chỉ"));
    for (int i = 0; i < 40; i++) {
      String address =
          switch (random.nextInt(12)) {
            case 0 -> "";
            case 1 -> "not an address";
            default -> "person" + i + "@example.org";
          };
      String quoted = chinese ? "上海, \"新\" 路; 1|2" : "Số 1, \"Mới\"; ngõ 2|3";
      table.add(
          List.of(
              address,
              names[random.nextInt(names.length)],
              "09" + (10_000_000 + random.nextInt(9_000_000)),
              random.nextBoolean() ? "" : (chinese ? "中文" : "Tiếng Việt"),
              random.nextInt(3) == 0 ? quoted : names[i % 5]));
    }
    return table;
  }

  private static String csv(List<List<String>> table, char delimiter) {
    return table.stream()
        .map(
            row ->
                row.stream()
                    .map(cell -> cell(cell, delimiter))
                    .collect(Collectors.joining(String.valueOf(delimiter))))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static String cell(String cell, char delimiter) {
    boolean plain = cell.indexOf(delimiter) < 0 && cell.indexOf('"') < 0;
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  private static boolean isVietnamese(TextEncoding encoding) {
    return encoding == TextEncoding.WINDOWS_1258 || encoding == TextEncoding.VISCII;
  }

  private static boolean isChinese(TextEncoding encoding) {
    return encoding == TextEncoding.GB18030 || encoding == TextEncoding.BIG5;
  }

  private static Encoding wire(TextEncoding encoding) {
    return Encoding.valueOf(encoding.name());
  }

  private static byte[] encoded(String text, TextEncoding encoding, boolean marked) {
    return switch (encoding) {
      case UTF_8, UTF_16LE, UTF_16BE ->
          ((marked ? "\ufeff" : "") + text).getBytes(encoding.charset());
      case WINDOWS_1258 -> apart(text).getBytes(encoding.charset());
      case VISCII -> oneByOne(text, encoding);
      default -> text.getBytes(encoding.charset());
    };
  }

  private static byte[] oneByOne(String text, TextEncoding encoding) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (char c : text.toCharArray()) {
      for (int code = 0; code < 256; code++) {
        if (new String(new byte[] {(byte) code}, encoding.charset()).charAt(0) == c) {
          bytes.write(code);
          break;
        }
      }
    }
    return bytes.toByteArray();
  }

  /// Vietnamese Windows has letters of their own for vowels, and marks for tones.
  private static String apart(String text) {
    StringBuilder apart = new StringBuilder();
    for (char c : text.toCharArray()) {
      String marks = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
      StringBuilder vowel = new StringBuilder();
      StringBuilder tone = new StringBuilder();
      marks
          .chars()
          .forEach(
              each ->
                  ("\u0300\u0301\u0303\u0309\u0323".indexOf(each) >= 0 ? tone : vowel)
                      .append((char) each));
      apart.append(Normalizer.normalize(vowel, Normalizer.Form.NFC)).append(tone);
    }
    return apart.toString();
  }
}
