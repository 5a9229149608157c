package breachportal.notification.list.file;

import breachportal.contract.campaign.ListForm.Delimiter;
import breachportal.contract.campaign.ListForm.Encoding;
import breachportal.file.text.DecodedText;
import breachportal.file.text.EncodingGuess;
import breachportal.file.text.TextEncoding;
import breachportal.notification.list.file.CsvRecords.Cells;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The rows of a delimited text (RFC 4180).
final class CsvFile implements ListRows {
  private static final String NAMED_DELIMITER = "sep=";

  private final FileSource file;
  private final long from;
  private final Encoding encoding;
  private final Delimiter delimiter;
  private final int maxLine;

  /// @param file the file
  /// @param from the byte to begin with, the first of a line
  /// @param encoding what its text is encoded in
  /// @param delimiter what stands between cells
  /// @param maxLine how many characters a record may have
  CsvFile(FileSource file, long from, Encoding encoding, Delimiter delimiter, int maxLine) {
    this.file = file;
    this.from = from;
    this.encoding = encoding;
    this.delimiter = delimiter;
    this.maxLine = maxLine;
  }

  /// @return whether the first line says that this is the delimiter
  boolean namesItsDelimiter() throws IOException {
    try (DecodedText text = text()) {
      Optional<Cells> first = new CsvRecords(new ListText(text), delimiter.sign(), maxLine).next();
      return first.isPresent() && first.get().cells().equals(List.of(NAMED_DELIMITER, ""));
    }
  }

  private DecodedText text() throws IOException {
    TextEncoding read = TextEncoding.valueOf(encoding.name());
    return new DecodedText(file.open(from), new EncodingGuess(read, 0, true));
  }

  @Override
  public void read(Sink sink) throws IOException {
    try (DecodedText text = text()) {
      CsvRecords records = new CsvRecords(new ListText(text), delimiter.sign(), maxLine);
      boolean first = true;
      for (Optional<Cells> next = records.next(); next.isPresent(); next = records.next()) {
        Cells record = next.get();
        boolean row = !(first && namesDelimiter(record.cells())) && !isBlank(record.cells());
        first = false;
        if (row && !sink.row(1, record.line(), record.cells())) {
          return;
        }
      }
    }
  }

  /// The line `sep=;` by which some spreadsheets name the delimiter.
  static boolean namesDelimiter(List<String> cells) {
    String first = cells.getFirst().toLowerCase(Locale.ROOT);
    return first.startsWith(NAMED_DELIMITER)
        && first.length() <= NAMED_DELIMITER.length() + 1
        && cells.size() <= 2
        && cells.getLast().length() <= NAMED_DELIMITER.length() + 1;
  }

  private static boolean isBlank(List<String> cells) {
    return cells.stream().allMatch(String::isBlank);
  }
}
