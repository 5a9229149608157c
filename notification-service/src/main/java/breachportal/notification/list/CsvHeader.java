package breachportal.notification.list;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The first line of a CSV file: the names of the columns, and what stands between cells.
///
/// @param delimiter comma, semicolon or tab: whichever the line holds most of, outside of quotes
/// @param names the names of the columns
record CsvHeader(char delimiter, List<String> names) {
  private static final String DELIMITERS = ",;\t";

  /// The line in which some spreadsheets name the delimiter.
  private static final Pattern NAMED = Pattern.compile("(?i)sep=([,;\t])");

  /// @param text the file's text, at its beginning; afterwards at the first row
  /// @param maxChars how long the line may be
  /// @return the header
  /// @throws IOException when reading fails
  /// @throws ListRefused when there is none or it can't be read
  static CsvHeader read(Utf8Text text, int maxChars) throws IOException {
    String line = line(text, maxChars);
    Matcher named = NAMED.matcher(line);
    boolean isNamed = named.matches();
    String header = isNamed ? line(text, maxChars) : line;
    char delimiter = isNamed ? named.group(1).charAt(0) : mostFrequent(header);
    Utf8Text again =
        new Utf8Text(new ByteArrayInputStream(header.getBytes(StandardCharsets.UTF_8)));
    return new CsvHeader(
        delimiter,
        new CsvRecords(again, delimiter, maxChars + 1).next().orElseThrow(CsvHeader::none).cells());
  }

  /// @return the next line that is not empty
  private static String line(Utf8Text text, int maxChars) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = text.read(); next != Utf8Text.END; next = text.read()) {
      boolean ends = next == '\n' || next == '\r';
      if (ends && !line.isEmpty()) {
        return line.toString();
      }
      if (!ends) {
        line.append((char) next);
      }
      if (line.length() > maxChars) {
        throw new ListRefused(
            text.line(), "max_line_length", "A row has at most " + maxChars + " characters.");
      }
    }
    if (line.isEmpty()) {
      throw none();
    }
    return line.toString();
  }

  private static char mostFrequent(String line) {
    int[] counts = new int[DELIMITERS.length()];
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      quoted ^= line.charAt(i) == '"';
      int candidate = DELIMITERS.indexOf(line.charAt(i));
      if (candidate >= 0 && !quoted) {
        counts[candidate]++;
      }
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return DELIMITERS.charAt(best);
  }

  private static ListRefused none() {
    return new ListRefused(1, "has_rows", "The file is empty. It needs a header and rows.");
  }
}
