package breachportal.notification.list;

import breachportal.contract.breach.Language;
import breachportal.contract.campaign.RefusedRow;
import breachportal.notification.delivery.Mailbox;
import breachportal.notification.list.CsvRecords.Cells;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Understands the rows of one list: which cell is what, and whether a person can be told.
final class RowReader {
  private static final int MAX_NAME = 200;
  private static final String FORMULA = "=+-@＝＋－＠";
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{6,15}");
  private static final Pattern PHONE_MARKS = Pattern.compile("[\\s\\u00a0().·-]+");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

  private final Map<Column, Integer> places = new EnumMap<>(Column.class);
  private final int width;
  private final Language defaultLanguage;

  /// @param names the names of the columns
  /// @param defaultLanguage the language of those whose row names none
  /// @throws ListRefused when the columns don't say whom to write to
  RowReader(List<String> names, Language defaultLanguage) {
    this.width = names.size();
    this.defaultLanguage = defaultLanguage;
    for (int i = 0; i < names.size(); i++) {
      int place = i;
      Column.named(names.get(i)).ifPresent(column -> enter(column, place));
    }
    if (!places.containsKey(Column.EMAIL)) {
      throw new ListRefused(
          "line 1, column email",
          "has_column",
          "A column for the e-mail address is needed, named for example email or 邮箱.");
    }
  }

  private void enter(Column column, int place) {
    if (places.putIfAbsent(column, place) != null) {
      throw new ListRefused(
          "line 1, column " + column.label(), "one_column", "Two columns have this meaning.");
    }
  }

  /// What a row turned out to be: a subscriber or a refusal.
  ///
  /// @param subscriber the person, when they can be told
  /// @param refusal why not, otherwise
  record Row(@Nullable Subscriber subscriber, @Nullable RefusedRow refusal) {}

  /// @param cells a row's cells
  /// @return what it turned out to be
  Row read(Cells cells) {
    try {
      return new Row(subscriber(cells.cells()), null);
    } catch (Unfit unfit) {
      return new Row(null, new RefusedRow(cells.line(), unfit.column, unfit.reason));
    }
  }

  private Subscriber subscriber(List<String> cells) throws Unfit {
    if (cells.size() > width) {
      throw new Unfit("row", "row.too_many_cells");
    }
    return new Subscriber(email(cells), phone(cells), name(cells), language(cells), Map.of());
  }

  private String email(List<String> cells) throws Unfit {
    String text = cell(cells, Column.EMAIL);
    if (text.isEmpty()) {
      throw new Unfit(Column.EMAIL, "missing");
    }
    return Mailbox.of(text).orElseThrow(() -> new Unfit(Column.EMAIL, "syntax"));
  }

  private @Nullable String phone(List<String> cells) throws Unfit {
    String text = cell(cells, Column.PHONE);
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

  private String cell(List<String> cells, Column column) throws Unfit {
    Integer place = places.get(column);
    String text = place == null || place >= cells.size() ? "" : cells.get(place).strip();
    if (CONTROL.matcher(text).find()) {
      throw new Unfit(column, "control_character");
    }
    if (isFormula(column, text)) {
      throw new Unfit(column, "formula");
    }
    return text;
  }

  /// A cell that a spreadsheet would run. A phone number may begin with `+`.
  private static boolean isFormula(Column column, String text) {
    if (text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0) {
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
