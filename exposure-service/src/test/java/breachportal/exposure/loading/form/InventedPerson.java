package breachportal.exposure.loading.form;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// A person whom nobody knows, as a seized file would have them: cells as people and programs
/// write them, and beside them what a careful reader may find in them.
final class InventedPerson {

  /// What a file says of a person.
  enum Field {
    NUMBER,
    NAME,
    PHONE,
    NATIONAL_ID,
    BORN,
    EMAIL,
    ADDRESS,
    ACCOUNT
  }

  private static final String[] FAMILY = {
    "Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Dương", "Lý", "Võ"
  };
  private static final String[] GIVEN = {
    "Thị Hương", "Văn Đức", "Ngọc Ánh", "Quốc Bảo", "Thùy Linh", "Hữu Phước", "Mỹ Duyên", "Anh Tuấn"
  };
  private static final String[] STREET = {
    "Lê Lợi", "Trần Hưng Đạo", "Nguyễn Huệ", "Cách Mạng Tháng 8", "Điện Biên Phủ", "Phạm Văn Đồng"
  };
  private static final String[] TOWN = {
    "Hà Nội", "Đà Nẵng", "Cần Thơ", "TP. Hồ Chí Minh", "Đắk Lắk"
  };
  private static final String SIMPLIFIED_NAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
  private static final String SIMPLIFIED_GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂";
  private static final String[] SIMPLIFIED_TOWN = {"北京市朝阳区建设街", "上海市浦东新区张江路", "广东省广州市天河区中山路"};
  private static final String TRADITIONAL_NAMES = "王李張劉陳楊趙黃周吳徐孫胡朱高林何郭馬羅";
  private static final String TRADITIONAL_GIVEN = "偉芳娜秀英敏靜麗強磊軍洋勇豔傑娟濤明超蘭霞平剛桂";
  private static final String[] TRADITIONAL_TOWN = {"北京市朝陽區建設街", "上海市浦東新區張江路", "廣東省廣州市天河區中山路"};
  private static final String[] OLD = {
    "162:32", "163:33", "164:34", "165:35", "166:36", "167:37", "168:38", "169:39", "120:70",
    "121:79", "122:77", "126:76", "128:78", "123:83", "124:84", "125:85", "127:81", "129:82",
    "182:52", "186:56", "188:58", "199:59"
  };
  private static final String[] MOBILE = {
    "32", "35", "38", "39", "56", "58", "59", "70", "76", "79", "81", "83", "86", "88", "90", "91",
    "93", "94", "96", "97", "98"
  };
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  final Map<Field, String> cells = new EnumMap<>(Field.class);

  /// What may be found, by class: `phone ok`, `phone old11`, `phone fixed`, `national ID`,
  /// `e-mail`.
  final Map<String, Set<String>> truth = new TreeMap<>();

  final Set<String> allowed = new TreeSet<>();

  private final Random random;
  private final boolean hasLineEnds;
  private final boolean narrow;

  private InventedPerson(Random random, boolean hasLineEnds, boolean narrow) {
    this.random = random;
    this.hasLineEnds = hasLineEnds;
    this.narrow = narrow;
  }

  static InventedPerson vietnamese(Random random, int number, boolean hasLineEnds, boolean narrow) {
    InventedPerson person = new InventedPerson(random, hasLineEnds, narrow);
    String name = person.of(FAMILY) + " " + person.of(GIVEN);
    person.cells.put(Field.NUMBER, String.valueOf(number));
    person.cells.put(Field.NAME, random.nextInt(8) == 0 ? name.toUpperCase(Locale.ROOT) : name);
    person.vietnamesePhone();
    person.vietnameseId();
    person.email("u" + number + "x" + random.nextInt(1000));
    person.cells.put(
        Field.ADDRESS,
        random.nextInt(400)
            + " "
            + person.of(STREET)
            + ", P."
            + random.nextInt(20)
            + ", "
            + person.of(TOWN));
    person.rest();
    return person;
  }

  static InventedPerson chinese(Random random, int number, boolean traditional) {
    InventedPerson person = new InventedPerson(random, false, false);
    String family = traditional ? TRADITIONAL_NAMES : SIMPLIFIED_NAMES;
    String given = traditional ? TRADITIONAL_GIVEN : SIMPLIFIED_GIVEN;
    person.cells.put(Field.NUMBER, String.valueOf(number));
    person.cells.put(
        Field.NAME,
        ""
            + family.charAt(random.nextInt(20))
            + given.charAt(random.nextInt(24))
            + given.charAt(random.nextInt(24)));
    person.chinesePhone();
    person.chineseId();
    person.email(person.digits(8));
    person.cells.put(
        Field.ADDRESS,
        person.of(traditional ? TRADITIONAL_TOWN : SIMPLIFIED_TOWN)
            + random.nextInt(900)
            + (traditional ? "號" : "号"));
    person.rest();
    return person;
  }

  /// Without the marks that only Vietnamese has.
  void writePlainly() {
    for (Field field : new Field[] {Field.NAME, Field.ADDRESS}) {
      String plain =
          Normalizer.normalize(cells.get(field), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
      cells.put(field, plain.replace('đ', 'd').replace('Đ', 'D'));
    }
  }

  /// The record is damaged: nothing of it has to be found, but what is whole may.
  void mayBeMissed() {
    truth.forEach((kind, ids) -> allowed.addAll(ids));
    truth.clear();
  }

  private void vietnamesePhone() {
    String nine = of(MOBILE) + digits(7);
    String ten = "0" + nine;
    String e164 = "phone:+84" + nine;
    String other = of(MOBILE) + digits(7);
    String cell =
        switch (random.nextInt(46)) {
          case 0 -> "+84" + nine;
          case 1 -> "84" + nine;
          case 2 -> "0084" + nine;
          case 3 -> "84-" + group(nine, "-", 3, 3, 3);
          case 4 -> "+84 (0) " + nine;
          case 5 -> group(ten, ".", 4, 3, 3);
          case 6 -> group(ten, " ", 4, 3, 3);
          case 7 -> group(ten, "-", 4, 3, 3);
          case 8 -> "(+84) " + group(nine, " ", 2, 3, 2, 2);
          case 9 -> group(ten, " ", 3, 3, 4);
          case 10 -> narrow ? ten : "\u202D" + ten + "\u202C";
          case 11 -> narrow ? ten : wide(ten);
          case 12 -> "'" + ten;
          case 13 -> "=\"" + ten + "\"";
          case 14 -> ten + ".0";
          case 15 -> nine;
          case 16 -> nine + ".0";
          case 17 -> "SĐT: " + ten + " (Zalo)";
          case 18 ->
              narrow
                  ? ten
                  : ten.substring(0, 4)
                      + "\u00A0"
                      + ten.substring(4, 7)
                      + "\u200B"
                      + ten.substring(7);
          case 19 -> lossy(ten.substring(0, 7) + "xxx");
          case 20 -> lossy(ten.substring(0, 4) + "***" + ten.substring(7));
          case 21 -> lossy(String.format(Locale.ROOT, "%.2E", Double.parseDouble("84" + nine)));
          case 22 -> lossy(ten.substring(0, 5 + random.nextInt(5)));
          case 23 -> lossy(("84" + nine).substring(0, 6 + random.nextInt(4)));
          case 24 -> lossy("");
          case 25 -> lossy(of("N/A", "NULL", "0000000000", "không có", "-", "chưa có", "0"));
          case 26 -> lossy(ten.substring(0, 7) + "...");
          case 27 -> lossy(("84" + nine).substring(0, 3) + "00000000");
          case 28, 29 -> oldNumber();
          case 30, 31, 32 -> fixedNumber();
          case 33 -> {
            add("phone ok", "phone:+84" + other);
            yield ten + of(" / ", ", ", " - ", ";", hasLineEnds ? "\n" : "/") + "0" + other;
          }
          case 34 -> lossy(ten.substring(0, 8) + "??");
          case 35 -> " " + ten + " ";
          case 36 -> group(ten, " ", 2, 2, 2, 2, 2);
          default -> ten;
        };
    if (!isLossy(cell) && truthOfPhone().isEmpty()) {
      add("phone ok", e164);
    } else if (cell.startsWith(ten) && !isLossy(cell)) {
      add("phone ok", e164);
    }
    cells.put(Field.PHONE, cell.startsWith(LOSSY) ? cell.substring(1) : cell);
  }

  private static final String LOSSY = "\u0000";

  private static String lossy(String cell) {
    return LOSSY + cell;
  }

  private static boolean isLossy(String cell) {
    return cell.startsWith(LOSSY);
  }

  private Set<String> truthOfPhone() {
    Set<String> all = new TreeSet<>();
    truth.forEach((kind, ids) -> all.addAll(kind.startsWith("phone") ? ids : Set.of()));
    return all;
  }

  private String oldNumber() {
    String[] old = of(OLD).split(":", 2);
    String seven = digits(7);
    add("phone old11", "phone:+84" + old[1] + seven);
    String eleven = "0" + old[0] + seven;
    return switch (random.nextInt(5)) {
      case 0 -> group(eleven, ".", 4, 3, 4);
      case 1 -> group(eleven, " ", 4, 3, 4);
      case 2 -> "+84" + eleven.substring(1);
      case 3 -> "84" + eleven.substring(1);
      default -> eleven;
    };
  }

  private String fixedNumber() {
    boolean city = random.nextBoolean();
    String area = city ? of("24", "28") : of("225", "236", "238", "262", "258", "251", "292");
    String local = "3" + (1 + random.nextInt(8)) + digits(city ? 6 : 5);
    add("phone fixed", "phone:+84" + area + local);
    return switch (random.nextInt(5)) {
      case 0 -> "(0" + area + ") " + local;
      case 1 -> "+84 " + area + local;
      case 2 -> "0" + area + "." + local;
      case 3 -> "0" + area + "-" + local.substring(0, 4) + " " + local.substring(4);
      default -> "0" + area + local;
    };
  }

  private void vietnameseId() {
    String twelve =
        String.format(Locale.ROOT, "%03d", 1 + random.nextInt(96)) + random.nextInt(4) + digits(8);
    String nine = random.nextInt(10) + digits(8);
    boolean citizen = random.nextInt(3) > 0;
    String number = citizen ? twelve : nine;
    String cell =
        switch (random.nextInt(24)) {
          case 0 -> citizen ? group(number, " ", 3, 3, 6) : group(number, " ", 3, 3, 3);
          case 1 -> "'" + number;
          case 2 -> "=\"" + number + "\"";
          case 3 -> (citizen ? "CCCD: " : "CMND: ") + number;
          case 4 -> lossy("");
          case 5 -> lossy(number.substring(0, 5) + "xxxx");
          case 6 -> lossy(String.format(Locale.ROOT, "%.2E", Double.parseDouble(number)));
          case 7 -> lossy(number.substring(0, 5));
          case 8 -> number + ".0";
          default -> number;
        };
    if (!isLossy(cell)) {
      add("national ID", "nid:VN:" + number);
    }
    cells.put(Field.NATIONAL_ID, isLossy(cell) ? cell.substring(1) : cell);
  }

  private void chinesePhone() {
    String eleven = "1" + (3 + random.nextInt(7)) + digits(9);
    String cell =
        switch (random.nextInt(30)) {
          case 0 -> "+86" + eleven;
          case 1 -> "86" + eleven;
          case 2 -> "0086" + eleven;
          case 3 -> "86-" + group(eleven, "-", 3, 4, 4);
          case 4 -> group(eleven, " ", 3, 4, 4);
          case 5 -> "(+86) " + eleven;
          case 6 -> wide(eleven);
          case 7 -> eleven + ".0";
          case 8 -> "手机：" + eleven;
          case 9 -> lossy(eleven.substring(0, 3) + "****" + eleven.substring(7));
          case 10 -> lossy(String.format(Locale.ROOT, "%.2E", Double.parseDouble(eleven)));
          case 11 -> lossy(eleven.substring(0, 5 + random.nextInt(6)));
          case 12 -> lossy(of("", "无", "NULL"));
          default -> eleven;
        };
    if (!isLossy(cell)) {
      add("phone ok", "phone:+86" + eleven);
    }
    cells.put(Field.PHONE, isLossy(cell) ? cell.substring(1) : cell);
  }

  private void chineseId() {
    String first =
        of("110105", "310115", "440305", "510107", "330106")
            + (1945 + random.nextInt(60))
            + String.format(Locale.ROOT, "%02d%02d", 1 + random.nextInt(12), 1 + random.nextInt(28))
            + (1 + random.nextInt(9))
            + digits(2);
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (first.charAt(i) - '0') * WEIGHTS[i];
    }
    String number = first + "10X98765432".charAt(sum % 11);
    boolean masked = random.nextInt(20) == 0;
    if (masked) {
      cells.put(Field.NATIONAL_ID, number.substring(0, 10) + "****" + number.substring(14));
    } else {
      cells.put(Field.NATIONAL_ID, number);
      if (!number.endsWith("000")) {
        add("national ID", "nid:CN:" + number);
      }
    }
  }

  private void email(String local) {
    String address = local + "@example." + of("com", "net", "org");
    String cell =
        switch (random.nextInt(20)) {
          case 0 -> address.toUpperCase(Locale.ROOT);
          case 1 -> " " + address;
          case 2 -> address.replace("@", " at ");
          case 3 -> lossy("");
          case 4 -> lossy("N/A");
          case 5 -> lossy("ab***" + address.substring(address.indexOf('@')));
          case 6 -> lossy(address.substring(0, address.indexOf('.')));
          case 7 -> address + ";" + address;
          default -> address;
        };
    if (!isLossy(cell)) {
      add("e-mail", "email:" + address);
    }
    cells.put(Field.EMAIL, isLossy(cell) ? cell.substring(1) : cell);
  }

  private void rest() {
    int year = 1950 + random.nextInt(55);
    cells.put(
        Field.BORN,
        switch (random.nextInt(4)) {
          case 0 -> String.format(Locale.ROOT, "%d%02d%02d", year, 1 + random.nextInt(12), 10);
          case 1 -> "10/" + (1 + random.nextInt(12)) + "/" + year;
          case 2 -> String.valueOf(20_000 + random.nextInt(15_000));
          default -> year + "-07-18 00:00:00";
        });
    cells.put(
        Field.ACCOUNT,
        random.nextInt(3) == 0
            ? ""
            : of("VCB ", "BIDV ", "ACB ", "") + random.nextInt(10) + digits(11));
  }

  private void add(String kind, String id) {
    truth.computeIfAbsent(kind, unused -> new TreeSet<>()).add(id);
  }

  private String of(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private String digits(int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }

  private static String group(String digits, String between, int... lengths) {
    List<String> groups = new java.util.ArrayList<>();
    int at = 0;
    for (int length : lengths) {
      groups.add(digits.substring(at, at + length));
      at += length;
    }
    return String.join(between, groups);
  }

  private static String wide(String digits) {
    StringBuilder wide = new StringBuilder();
    digits.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
    return wide.toString();
  }
}
