package breachportal.notification.list.file;

import breachportal.contract.breach.Language;
import breachportal.contract.campaign.ListForm;
import breachportal.contract.campaign.ListForm.Use;
import breachportal.contract.campaign.RefusedRow;
import breachportal.notification.delivery.Mailbox;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Understands the rows of one list: which cell is what, and whether a person can be told.
final class RowReader {
  /// How many characters a field has at most.
  static final int MAX_FIELD = 200;

  private static final int MAX_NAME = 200;
  private static final String FORMULA = "=+-@＝＋－＠";
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{6,15}");
  private static final Pattern PHONE_MARKS = Pattern.compile("[\\s\\u00a0().·-]+");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

  private final Map<Column, Integer> places = new EnumMap<>(Column.class);
  private final List<Field> fields = new ArrayList<>();
  private final int width;
  private final Language defaultLanguage;

  private record Field(String key, int place) {}

  /// @param columns what the columns hold
  /// @param defaultLanguage the language of those whose row names none
  RowReader(List<ListForm.Column> columns, Language defaultLanguage) {
    this.width = columns.size();
    this.defaultLanguage = defaultLanguage;
    for (int i = 0; i < columns.size(); i++) {
      ListForm.Column column = columns.get(i);
      if (column.use() == Use.FIELD) {
        fields.add(new Field(Objects.requireNonNull(column.key()), i));
      } else if (column.use() != Use.NONE) {
        places.put(Column.valueOf(column.use().name()), i);
      }
    }
  }

  /// What a row turned out to be: a subscriber or a refusal.
  ///
  /// @param subscriber the person, when they can be told
  /// @param leftOut the cells that they are told without
  /// @param refusal why they can't be told, otherwise
  record Row(
      @Nullable Subscriber subscriber, List<RefusedRow> leftOut, @Nullable RefusedRow refusal) {}

  /// @param sheet which sheet of a workbook, or null
  /// @param line the row's line
  /// @param cells its cells
  /// @return what it turned out to be
  Row read(@Nullable Integer sheet, long line, List<String> cells) {
    List<RefusedRow> leftOut = new ArrayList<>();
    try {
      Subscriber person =
          subscriber(
              cells,
              cell -> leftOut.add(new RefusedRow(sheet, line, cell.column, cell.reason, true)));
      return new Row(person, leftOut, null);
    } catch (Unfit unfit) {
      RefusedRow refusal = new RefusedRow(sheet, line, unfit.column, unfit.reason, false);
      return new Row(null, List.of(), refusal);
    }
  }

  /// Whose address is good is told, whatever their other cells hold: what can't be read of these
  /// is left out. A column that is kept for the letter is part of it, and can't be missing.
  private Subscriber subscriber(List<String> cells, Consumer<Unfit> leftOut) throws Unfit {
    if (cells.stream().skip(width).anyMatch(cell -> !cell.isBlank())) {
      throw new Unfit("row", "row.too_many_cells");
    }
    String email = email(cells);
    @Nullable Consumer<Unfit> unfit = email == null ? null : leftOut;
    String phone = readable(() -> phone(cells), unfit);
    String name = readable(() -> name(cells), unfit);
    if (email == null && phone == null && name == null) {
      throw new Unfit(Column.EMAIL, "missing");
    }
    Language language = readable(() -> language(cells), unfit);
    return new Subscriber(
        email, phone, name, language == null ? defaultLanguage : language, fields(cells));
  }

  private static <T> @Nullable T readable(Reading<T> cell, @Nullable Consumer<Unfit> leftOut)
      throws Unfit {
    try {
      return cell.read();
    } catch (Unfit unfit) {
      if (leftOut == null) {
        throw unfit;
      }
      leftOut.accept(unfit);
      return null;
    }
  }

  /// Reads one cell.
  @FunctionalInterface
  private interface Reading<T> {
    @Nullable T read() throws Unfit;
  }

  private @Nullable String email(List<String> cells) throws Unfit {
    String text = cell(cells, Column.EMAIL);
    return text.isEmpty()
        ? null
        : Mailbox.of(Cell.address(text)).orElseThrow(() -> new Unfit(Column.EMAIL, "syntax"));
  }

  private @Nullable String phone(List<String> cells) throws Unfit {
    String text = Cell.number(cell(cells, Column.PHONE));
    if (!text.isEmpty() && !PHONE.matcher(withoutMarks(text)).matches()) {
      throw new Unfit(Column.PHONE, "syntax");
    }
    return text.isEmpty() ? null : text;
  }

  private @Nullable String name(List<String> cells) throws Unfit {
    String text = cell(cells, Column.NAME);
    if (text.length() > MAX_NAME) {
      throw new Unfit(Column.NAME, "too_long");
    }
    return text.isEmpty() ? null : text;
  }

  private Language language(List<String> cells) throws Unfit {
    String text = cell(cells, Column.LANGUAGE);
    return text.isEmpty()
        ? defaultLanguage
        : LanguageName.read(text).orElseThrow(() -> new Unfit(Column.LANGUAGE, "unknown"));
  }

  private Map<String, String> fields(List<String> cells) throws Unfit {
    Map<String, String> values = HashMap.newHashMap(fields.size());
    for (Field field : fields) {
      String text = field.place < cells.size() ? Cell.oneLine(cells.get(field.place)) : "";
      if (text.length() > MAX_FIELD) {
        throw new Unfit(field.key, "field.too_long");
      }
      if (text.indexOf(Cell.DAMAGE) >= 0) {
        throw new Unfit(field.key, "field.encoding");
      }
      if (!text.isEmpty()) {
        values.put(field.key, text);
      }
    }
    return values;
  }

  private String cell(List<String> cells, Column column) throws Unfit {
    Integer place = places.get(column);
    String text = place == null || place >= cells.size() ? "" : Cell.text(cells.get(place));
    if (Cell.isNothing(text)) {
      return "";
    }
    if (CONTROL.matcher(text).find()) {
      throw new Unfit(column, "control_character");
    }
    if (text.indexOf(Cell.DAMAGE) >= 0) {
      throw new Unfit(column, "encoding");
    }
    if (isFormula(column, text)) {
      throw new Unfit(column, "formula");
    }
    return text;
  }

  /// A cell that a spreadsheet would run. A phone number may begin with `+`.
  private static boolean isFormula(Column column, String text) {
    if (FORMULA.indexOf(text.charAt(0)) < 0) {
      return false;
    }
    boolean isPhone =
        column == Column.PHONE
            && text.charAt(0) == '+'
            && PHONE.matcher(withoutMarks(text)).matches();
    return !isPhone;
  }

  private static String withoutMarks(String phone) {
    return PHONE_MARKS.matcher(phone).replaceAll("");
  }

  /// A row that can't be told.
  private static final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;
    private final String column;
    private final String reason;

    Unfit(Column column, String reason) {
      this(column.label(), column.label() + "." + reason);
    }

    Unfit(String column, String reason) {
      super(reason, null, false, false);
      this.column = column;
      this.reason = reason;
    }
  }
}
