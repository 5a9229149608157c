package breachportal.exposure.loading.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import breachportal.exposure.loading.form.InventedPerson.Field;
import breachportal.file.text.TextEncoding;
import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A seized file that was never seized: invented people in one of the forms, encodings and
/// packings, with columns in any order and headings in any language or none.
final class InventedDump {

  private enum Form {
    COMMA,
    TAB,
    SEMICOLON,
    BAR,
    JSON_LINES,
    JSON_ARRAY,
    MYSQL,
    POSTGRESQL_INSERT,
    POSTGRESQL_COPY,
    WORKBOOK
  }

  private static final Map<Field, List<String>> HEADINGS =
      Map.of(
          Field.NUMBER, List.of("STT", "序号", "id"),
          Field.NAME, List.of("Họ và tên", "姓名", "full_name"),
          Field.PHONE, List.of("Số điện thoại", "手机号", "phone"),
          Field.NATIONAL_ID, List.of("CMND/CCCD", "身份证号", "national_id"),
          Field.BORN, List.of("Ngày sinh", "出生日期", "dob"),
          Field.EMAIL, List.of("Email", "邮箱", "email"),
          Field.ADDRESS, List.of("Địa chỉ", "地址", "address"),
          Field.ACCOUNT, List.of("Tài khoản ngân hàng", "银行账号", "bank_account"));
  private static final Map<Character, Byte> VISCII = viscii();

  final List<InventedPerson> people = new ArrayList<>();
  final String description;
  final byte[] bytes;

  private final Random random;
  private final Form form;
  private final boolean glued;
  private final List<Field> columns = new ArrayList<>(List.of(Field.values()));

  /// @param seed the same seed makes the same file
  InventedDump(long seed, int rows) throws IOException {
    this.random = new Random(seed);
    this.form = Form.values()[random.nextInt(Form.values().length)];
    Collections.shuffle(columns, random);
    int who = random.nextInt(4);
    TextEncoding encoding = encoding(who);
    boolean traditional = encoding == TextEncoding.BIG5;
    boolean narrow = encoding == TextEncoding.WINDOWS_1258 || encoding == TextEncoding.VISCII;
    // Of a landline without letters around nobody can tell which country's it is.
    boolean mixed = who == 3;
    boolean plainNames = !mixed && random.nextInt(5) == 0;
    boolean plainLines = form == Form.COMMA && encoding == TextEncoding.UTF_8;
    for (int i = 1; i <= rows; i++) {
      boolean chinese = who == 1 || (who == 3 && random.nextBoolean());
      people.add(
          chinese
              ? InventedPerson.chinese(random, i, traditional)
              : InventedPerson.vietnamese(random, i, plainLines, narrow));
    }
    if (plainNames) {
      people.forEach(InventedPerson::writePlainly);
    }
    int language = random.nextInt(4);
    int headings = narrow && language == 1 ? 2 : language;
    if (!mixed && random.nextInt(4) == 0) {
      columns.removeAll(List.of(Field.NAME, Field.ADDRESS));
    }
    this.glued = random.nextInt(4) == 0;
    byte[] plain = form == Form.WORKBOOK ? workbook(headings) : encode(text(headings), encoding);
    int packing = random.nextInt(5);
    this.bytes = pack(plain, packing);
    this.description =
        seed
            + " "
            + form
            + " "
            + encoding
            + " headings "
            + headings
            + " packing "
            + packing
            + " who "
            + who
            + (glued ? " glued " : " ")
            + (plainNames ? "plain " : "")
            + columns;
  }

  private TextEncoding encoding(int who) {
    List<TextEncoding> choices =
        new ArrayList<>(List.of(TextEncoding.UTF_8, TextEncoding.UTF_16LE, TextEncoding.UTF_16BE));
    switch (who) {
      case 1 -> choices.addAll(List.of(TextEncoding.GB18030, TextEncoding.BIG5));
      case 3 -> choices.add(TextEncoding.GB18030);
      default -> choices.addAll(List.of(TextEncoding.WINDOWS_1258, TextEncoding.VISCII));
    }
    return choices.get(random.nextInt(choices.size()));
  }

  private String text(int headings) {
    return switch (form) {
      case COMMA -> delimited(',', headings);
      case TAB -> delimited('\t', headings);
      case SEMICOLON -> delimited(';', headings);
      case BAR -> delimited('|', headings);
      case JSON_LINES -> json(headings, "", "\n", "\n");
      case JSON_ARRAY -> json(headings, "[\n", ",\n", "]");
      case MYSQL -> mysql();
      case POSTGRESQL_INSERT -> inserts();
      case POSTGRESQL_COPY -> copy();
      case WORKBOOK -> throw new IllegalStateException("no text");
    };
  }

  private String delimited(char delimiter, int headings) {
    StringBuilder text = new StringBuilder();
    if (headings < 3) {
      text.append(
          line(delimiter, columns.stream().map(c -> HEADINGS.get(c).get(headings)).toList()));
    }
    for (InventedPerson person : people) {
      List<String> cells = columns.stream().map(person.cells::get).toList();
      text.append(glued ? damaged(delimiter, cells, person) : line(delimiter, cells));
    }
    return text.toString();
  }

  /// Cut in the midst, with a delimiter or a line end that nobody quoted, or a heading again.
  private String damaged(char delimiter, List<String> cells, InventedPerson person) {
    String line = line(delimiter, cells);
    int name = columns.indexOf(Field.NAME);
    switch (random.nextInt(200)) {
      case 0 -> {
        person.mayBeMissed();
        // A cut in the last field leaves no trace.
        return line.substring(0, random.nextInt(line.lastIndexOf(delimiter) + 1)) + "\r\n";
      }
      case 1, 2 -> {
        List<String> more = new ArrayList<>(cells);
        more.add(Math.max(0, name), "Ms");
        return line(delimiter, more);
      }
      case 3 -> {
        person.mayBeMissed();
        int at = random.nextInt(line.length() - 2);
        return line.substring(0, at) + "\r\n" + line.substring(at);
      }
      case 4 -> {
        return "\r\n"
            + line(delimiter, columns.stream().map(c -> HEADINGS.get(c).get(2)).toList())
            + line;
      }
      default -> {
        return line;
      }
    }
  }

  private static String line(char delimiter, List<String> cells) {
    StringJoiner line = new StringJoiner(String.valueOf(delimiter));
    for (String cell : cells) {
      boolean quote =
          cell.indexOf(delimiter) >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0;
      line.add(quote ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
    }
    return line + "\r\n";
  }

  private String json(int headings, String before, String between, String after) {
    StringJoiner objects = new StringJoiner(between, before, after);
    for (InventedPerson person : people) {
      StringJoiner object = new StringJoiner(", ", "{", "}");
      for (Field column : columns) {
        String name = HEADINGS.get(column).get(headings % 3);
        String cell = person.cells.get(column);
        boolean number = cell.matches("[1-9]\\d{0,17}") && random.nextBoolean();
        object.add('"' + name + "\": " + (number ? cell : jsonText(cell)));
      }
      objects.add(object.toString());
    }
    return objects.toString();
  }

  private String jsonText(String cell) {
    StringBuilder text = new StringBuilder("\"");
    boolean escape = random.nextBoolean();
    for (char c : cell.toCharArray()) {
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ' || (escape && c > '~')) {
        text.append(String.format("\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    return text.append('"').toString();
  }

  private String mysql() {
    StringBuilder text = new StringBuilder("-- MySQL dump 10.13\n/*!40101 SET NAMES utf8 */;\n");
    text.append("CREATE TABLE `orders` (`id` int, `note` varchar(255) DEFAULT 'a,b)');\n");
    StringJoiner declared =
        new StringJoiner(", ", "CREATE TABLE `people` (", ", KEY `k` (`a`));\n");
    columns.forEach(c -> declared.add('`' + HEADINGS.get(c).get(2) + "` varchar(255)"));
    text.append(declared);
    text.append("INSERT INTO `orders` VALUES (1,'it''s late'),(2,NULL);\n");
    int at = 0;
    while (at < people.size()) {
      int end = Math.min(people.size(), at + 100);
      StringJoiner rows = new StringJoiner(",", "INSERT INTO `people` VALUES ", ";\n");
      people.subList(at, end).forEach(person -> rows.add(tuple(person, true)));
      text.append(rows);
      at = end;
    }
    return text.toString();
  }

  private String inserts() {
    StringBuilder text =
        new StringBuilder("-- PostgreSQL database dump\nSET standard_conforming_strings = on;\n");
    StringJoiner names = new StringJoiner(", ");
    columns.forEach(c -> names.add(HEADINGS.get(c).get(2)));
    for (InventedPerson person : people) {
      text.append(
          "INSERT INTO public.people (" + names + ") VALUES " + tuple(person, false) + ";\n");
    }
    return text.toString();
  }

  private String tuple(InventedPerson person, boolean backslashes) {
    StringJoiner values = new StringJoiner(",", "(", ")");
    for (Field column : columns) {
      String cell = person.cells.get(column);
      boolean ascii = cell.chars().allMatch(c -> c > 0x1F && c < 0x7F) && !cell.isEmpty();
      if (cell.isEmpty()) {
        values.add("NULL");
      } else if (backslashes && ascii && random.nextInt(10) == 0) {
        values.add("0x" + HexFormat.of().formatHex(cell.getBytes(UTF_8)));
      } else if (backslashes) {
        values.add(
            '\'' + cell.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + '\'');
      } else {
        values.add('\'' + cell.replace("'", "''") + '\'');
      }
    }
    return values.toString();
  }

  private String copy() {
    StringJoiner names = new StringJoiner(", ", "COPY public.people (", ") FROM stdin;\n");
    columns.forEach(c -> names.add(HEADINGS.get(c).get(2)));
    StringBuilder text = new StringBuilder("--\n-- PostgreSQL database dump\n--\n" + names);
    for (InventedPerson person : people) {
      StringJoiner line = new StringJoiner("\t", "", "\n");
      for (Field column : columns) {
        String cell = person.cells.get(column);
        line.add(cell.isEmpty() ? "\\N" : cell.replace("\\", "\\\\").replace("\n", "\\n"));
      }
      text.append(line);
    }
    return text.append("\\.\n\nSELECT 1;\n").toString();
  }

  private byte[] workbook(int headings) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    if (headings < 3) {
      rows.add(columns.stream().map(c -> HEADINGS.get(c).get(headings)).toList());
    }
    people.forEach(person -> rows.add(columns.stream().map(person.cells::get).toList()));
    return InventedWorkbook.of(rows, random);
  }

  private byte[] encode(String text, TextEncoding encoding) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean mark = random.nextBoolean();
    switch (encoding) {
      case VISCII ->
          text.chars().forEach(c -> bytes.write(VISCII.getOrDefault((char) c, (byte) '?')));
      case WINDOWS_1258 -> bytes.writeBytes(apart(text).getBytes(encoding.charset()));
      case UTF_8, UTF_16LE, UTF_16BE ->
          bytes.writeBytes(((mark ? "\uFEFF" : "") + text).getBytes(encoding.charset()));
      default -> bytes.writeBytes(text.getBytes(encoding.charset()));
    }
    return bytes.toByteArray();
  }

  /// Vietnamese Windows has letters of their own for vowels, and marks for tones.
  private static String apart(String text) {
    StringBuilder apart = new StringBuilder();
    for (char c : text.toCharArray()) {
      String marks = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
      char last = marks.charAt(marks.length() - 1);
      if ("\u0300\u0301\u0303\u0309\u0323".indexOf(last) >= 0) {
        String vowel = marks.substring(0, marks.length() - 1);
        // A dot below is written before a circumflex when letters are taken apart.
        apart.append(Normalizer.normalize(vowel, Normalizer.Form.NFC)).append(last);
      } else if (marks.length() == 3) {
        String vowel = "" + marks.charAt(0) + marks.charAt(2);
        apart.append(Normalizer.normalize(vowel, Normalizer.Form.NFC)).append(marks.charAt(1));
      } else {
        apart.append(c);
      }
    }
    return apart.toString();
  }

  private static Map<Character, Byte> viscii() {
    Map<Character, Byte> codes = new HashMap<>();
    for (int code = 255; code >= 0; code--) {
      byte[] one = {(byte) code};
      codes.put(new String(one, TextEncoding.VISCII.charset()).charAt(0), (byte) code);
    }
    return codes;
  }

  private static byte[] pack(byte[] plain, int packing) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    switch (packing) {
      case 1 -> {
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
          gzip.write(plain);
        }
      }
      case 2 -> {
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
          zip.putNextEntry(new ZipEntry("readme.txt"));
          zip.write("Nothing of use.\n".getBytes(UTF_8));
          zip.putNextEntry(new ZipEntry("data/list.bin"));
          zip.write(plain);
        }
      }
      case 3 -> packed.writeBytes(Zstd.compress(plain));
      default -> packed.writeBytes(plain);
    }
    return packed.toByteArray();
  }

  @Override
  public String toString() {
    return description + " " + Arrays.hashCode(bytes);
  }
}
