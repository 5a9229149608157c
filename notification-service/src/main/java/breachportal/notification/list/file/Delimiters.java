package breachportal.notification.list.file;

import breachportal.contract.campaign.ListForm.Delimiter;
import breachportal.contract.campaign.ListForm.Encoding;
import breachportal.contract.campaign.ListForm.Use;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;

/// Tells what stands between the cells of a text: that by which there is a column of addresses,
/// most rows have the same number of cells, and there are most of them.
final class Delimiters {
  private Delimiters() {}

  /// @param file the file
  /// @param encoding what it is encoded in
  /// @param maxLine how many characters a record may have
  /// @return the delimiter
  /// @throws IOException when reading fails
  /// @throws ListRefused when the file can't be read with any
  static Delimiter of(FileSource file, Encoding encoding, int maxLine) throws IOException {
    Delimiter best = Delimiter.COMMA;
    double most = -1;
    for (Delimiter each : Delimiter.values()) {
      double score;
      try {
        score = score(new CsvFile(file, 0, encoding, each, maxLine));
      } catch (ListRefused unreadable) {
        continue;
      }
      if (score > most) {
        best = each;
        most = score;
      }
    }
    return best;
  }

  private static double score(CsvFile rows) throws IOException {
    if (rows.namesItsDelimiter()) {
      return Double.MAX_VALUE;
    }
    Sample sample = Sample.first(new BelowTitles(rows));
    if (sample.rows().isEmpty()) {
      return 0;
    }
    Map<Integer, Long> widths =
        sample.rows().stream()
            .collect(Collectors.groupingBy(row -> row.cells().size(), Collectors.counting()));
    var usual = widths.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    boolean addresses =
        Columns.of(sample).all().stream().anyMatch(column -> column.use() == Use.EMAIL);
    return (addresses ? 1_000 : 0)
        + 100.0 * usual.getValue() / sample.rows().size()
        + Math.min(usual.getKey(), 99);
  }
}
