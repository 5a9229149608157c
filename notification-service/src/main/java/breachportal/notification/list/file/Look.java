package breachportal.notification.list.file;

import breachportal.contract.campaign.ListForm;
import breachportal.contract.campaign.ListForm.Delimiter;
import breachportal.contract.campaign.ListForm.Encoding;
import breachportal.contract.campaign.ListForm.Kind;
import breachportal.file.sheet.Texts;
import breachportal.notification.list.file.Arrival.Told;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A look into a file: what it is, and what its columns hold.
///
/// @param form how it would be read
/// @param sample some of its rows
/// @param clear whether nobody has to be asked
public record Look(ListForm form, Sample sample, boolean clear) {

  /// Looks for the first time.
  ///
  /// @param file the file
  /// @param told what was learned of it on its way in
  /// @param texts keeps a workbook's texts while it is looked at
  /// @param maxLine how many characters a record may have
  /// @return the look
  /// @throws IOException when reading fails
  /// @throws ListRefused when the file breaks a rule in its first rows
  public static Look first(FileSource file, Told told, Texts texts, int maxLine)
      throws IOException {
    if (told.kind() == Kind.XLSX) {
      Sample sample = Sample.firstWithAddresses(new BelowTitles(new SheetFile(file, texts)));
      return of(told.kind(), null, null, sample, true, null);
    }
    Delimiter delimiter = Delimiters.of(file, told.encoding(), maxLine);
    Sample sample = text(file, told.encoding(), delimiter, told.oddAt(), maxLine);
    return of(told.kind(), told.encoding(), delimiter, sample, told.certain(), null);
  }

  /// Looks at a text again, in another way.
  ///
  /// @param file the file
  /// @param asked how it is to be read; what it says of columns counts when it says it of all
  /// @param oddAt where the first line begins that is not ASCII only; -1 when there is none
  /// @param maxLine how many characters a record may have
  /// @return the look
  /// @throws IOException when reading fails
  public static Look again(
      FileSource file,
      ListForm asked,
      Encoding encoding,
      Delimiter delimiter,
      long oddAt,
      int maxLine)
      throws IOException {
    Sample sample = text(file, encoding, delimiter, oddAt, maxLine);
    return of(Kind.CSV, encoding, delimiter, sample, false, asked);
  }

  /// Looks at the rows of a workbook again, in another way.
  ///
  /// @param sample the rows
  /// @param asked how it is to be read
  /// @return the look
  public static Look again(Sample sample, ListForm asked) {
    return of(Kind.XLSX, null, null, sample, false, asked);
  }

  private static Sample text(
      FileSource file, Encoding encoding, Delimiter delimiter, long oddAt, int maxLine)
      throws IOException {
    ListRows rows = new CsvFile(file, 0, encoding, delimiter, maxLine);
    Sample sample = Sample.first(new BelowTitles(rows));
    boolean wide = encoding == Encoding.UTF_16LE || encoding == Encoding.UTF_16BE;
    if (oddAt <= 0 || wide) {
      return sample;
    }
    try {
      return sample.and(new CsvFile(file, oddAt, encoding, delimiter, maxLine));
    } catch (ListRefused insideOfQuotes) {
      return sample;
    }
  }

  private static Look of(
      Kind kind,
      @Nullable Encoding encoding,
      @Nullable Delimiter delimiter,
      Sample sample,
      boolean certain,
      @Nullable ListForm asked) {
    if (sample.rows().isEmpty()) {
      throw new ListRefused(1, "has_rows", "The file is empty. It needs rows.");
    }
    Columns columns =
        asked == null ? Columns.of(sample) : Columns.of(sample, asked.heading(), asked.columns());
    int sheet = sample.rows().getFirst().sheet();
    List<ListForm.Column> all = columns.all();
    ListForm form = new ListForm(kind, encoding, delimiter, sheet, columns.heading(), all);
    return new Look(form, sample, certain && columns.clear());
  }
}
