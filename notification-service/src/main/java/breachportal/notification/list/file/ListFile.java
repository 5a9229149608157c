package breachportal.notification.list.file;

import breachportal.contract.breach.Language;
import breachportal.contract.campaign.ListForm;
import breachportal.contract.campaign.ListForm.Kind;
import breachportal.contract.campaign.ListForm.Use;
import breachportal.contract.campaign.ListLook;
import breachportal.contract.campaign.RefusedRow;
import breachportal.contract.problem.Problem.FieldError;
import breachportal.file.sheet.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A file whose form is known, read row by row. Not thread-safe.
public final class ListFile {
  private final ListForm form;
  private final Language defaultLanguage;
  private int sheet;
  private @Nullable RowReader reader;

  /// Hears what becomes of the rows.
  public interface Rows {
    /// @param number the row's number in the file, from 1
    /// @param person somebody to be told
    /// @param leftOut the cells that they are told without
    /// @throws IOException to stop the reading
    void person(long number, Subscriber person, List<RefusedRow> leftOut) throws IOException;

    /// @param number the row's number in the file, from 1
    /// @param row a row that can't be told
    /// @throws IOException to stop the reading
    void refused(long number, RefusedRow row) throws IOException;
  }

  /// @param form how the file is read
  /// @param defaultLanguage the language of those whose row names none
  public ListFile(ListForm form, Language defaultLanguage) {
    this.form = form;
    this.defaultLanguage = defaultLanguage;
  }

  /// @param columns what the columns of a file hold
  /// @return what has to be said before it can be read
  public static List<FieldError> needs(List<ListForm.Column> columns) {
    return Columns.needs(columns);
  }

  /// @param look a look into a file
  /// @return the same, to be shown
  public static ListLook shown(Look look) {
    List<Sample.Row> rows = look.sample().rows();
    int from = look.form().heading() ? 1 : 0;
    return new ListLook(
        look.form(),
        rows.subList(Math.min(from, rows.size()), rows.size()).stream()
            .map(row -> new ListLook.Row(row.line(), row.cells().stream().map(Shown::cut).toList()))
            .toList(),
        needs(look.form().columns()));
  }

  /// Reads the file to its end.
  ///
  /// @param file the file
  /// @param texts keeps a workbook's texts while it is read
  /// @param maxLine how many characters a record may have
  /// @param rows hears what becomes of the rows
  /// @throws IOException when reading fails
  /// @throws ListRefused when the file breaks a rule
  public void read(FileSource file, Texts texts, int maxLine, Rows rows) throws IOException {
    long[] number = new long[1];
    rows(file, texts, maxLine)
        .read(
            (where, line, cells) -> {
              if (!isHeading(where, cells)) {
                take(++number[0], where, line, cells, rows);
              }
              return true;
            });
    if (number[0] == 0) {
      throw new ListRefused(1, "has_rows", "The file has a header and no rows.");
    }
  }

  private ListRows rows(FileSource file, Texts texts, int maxLine) {
    if (form.kind() == Kind.XLSX) {
      return new BelowTitles(new SheetFile(file, texts));
    }
    return new BelowTitles(
        new CsvFile(
            file,
            0,
            Objects.requireNonNull(form.encoding()),
            Objects.requireNonNull(form.delimiter()),
            maxLine));
  }

  private void take(long number, int where, long line, List<String> cells, Rows rows)
      throws IOException {
    Integer named = form.kind() == Kind.XLSX ? where : null;
    if (reader == null) {
      rows.refused(number, new RefusedRow(named, line, "sheet", "sheet.other_columns", false));
      return;
    }
    RowReader.Row row = reader.read(named, line, cells);
    if (row.subscriber() != null) {
      rows.person(number, row.subscriber(), row.leftOut());
    } else if (row.refusal() != null) {
      rows.refused(number, row.refusal());
    }
  }

  /// At the first row of a sheet, decides how the sheet is read: its columns may stand in another
  /// order than those of the first, or be others.
  ///
  /// @return whether the row is a heading
  private boolean isHeading(int where, List<String> cells) {
    if (where == sheet) {
      return false;
    }
    sheet = where;
    if (where == form.sheet()) {
      reader = new RowReader(form.columns(), defaultLanguage);
      return form.heading();
    }
    List<ListForm.Column> moved = form.heading() ? moved(cells) : List.of();
    boolean continues = moved.isEmpty() && holdsPerson(cells);
    reader =
        moved.isEmpty() && !continues
            ? null
            : new RowReader(continues ? form.columns() : moved, defaultLanguage);
    return !moved.isEmpty();
  }

  private boolean holdsPerson(List<String> cells) {
    for (int i = 0; i < Math.min(cells.size(), form.columns().size()); i++) {
      if (form.columns().get(i).use() == Use.EMAIL && Evidence.isMailbox(cells.get(i))) {
        return true;
      }
    }
    return false;
  }

  /// @return what the columns of a sheet with this heading hold; nothing when it is not of this
  ///     list
  private List<ListForm.Column> moved(List<String> heading) {
    List<ListForm.Column> moved = new ArrayList<>();
    List<ListForm.Column> left = new ArrayList<>(form.columns());
    for (String cell : heading) {
      String key = PlainKey.of(Cell.oneLine(cell));
      ListForm.Column same =
          left.stream()
              .filter(each -> PlainKey.of(each.label()).equals(key))
              .findFirst()
              .orElse(null);
      left.remove(same);
      moved.add(same == null ? new ListForm.Column(Cell.oneLine(cell), Use.NONE, null) : same);
    }
    boolean tells =
        moved.stream().anyMatch(each -> each.use() == Use.EMAIL || each.use() == Use.PHONE);
    return tells ? moved : List.of();
  }
}
