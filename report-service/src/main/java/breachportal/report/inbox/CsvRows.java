package breachportal.report.inbox;

import breachportal.api.json.WireNames;
import breachportal.contract.breach.Count;
import breachportal.contract.desk.InboxLine;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Rows of CSV (RFC 4180) that a spreadsheet opens without harm: with a byte order mark, so that
/// Vietnamese and Chinese are read right, and with an apostrophe before what would be a formula.
final class CsvRows {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String FORMULA_BEGINS = "=+-@\t\r\n";
  private static final List<String> HEADER =
      List.of(
          "reference",
          "company",
          "sector",
          "province",
          "state",
          "phase",
          "revision",
          "severity",
          "score",
          "people_least",
          "people",
          "people_most",
          "next_duty_due",
          "filed",
          "assigned_to",
          "exported_by",
          "exported_at",
          "export");

  private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
  private final Watermark watermark;
  private int count;

  /// Whose export it is.
  ///
  /// @param export its number, as in the audit trail
  /// @param officer who takes it
  /// @param at when
  record Watermark(UUID export, String officer, Instant at) {}

  CsvRows(Watermark watermark) {
    this.watermark = watermark;
    write(HEADER.stream());
  }

  void add(InboxLine line) {
    Count people = Objects.requireNonNullElse(line.people(), new Count(null, null, null));
    write(
        Stream.of(
                line.reference(),
                line.organisationName(),
                WireNames.of(line.sector()),
                line.province(),
                WireNames.of(line.state()),
                WireNames.of(line.phase()),
                line.revision(),
                WireNames.of(line.severity()),
                line.score(),
                people.min(),
                people.best(),
                people.max(),
                line.nextDueAt(),
                line.filedAt(),
                line.assignedName(),
                watermark.officer(),
                watermark.at(),
                watermark.export())
            .map(CsvRows::cell));
    count++;
  }

  /// @return how many reports were added
  int count() {
    return count;
  }

  /// @return all rows
  String text() {
    return text.toString();
  }

  private void write(Stream<String> cells) {
    text.append(cells.collect(Collectors.joining(","))).append("\r\n");
  }

  static String cell(@Nullable Object value) {
    String plain = Objects.toString(value, "");
    boolean formula = !plain.isEmpty() && FORMULA_BEGINS.indexOf(plain.charAt(0)) >= 0;
    String safe = formula ? "'" + plain : plain;
    boolean quote = formula || safe.chars().anyMatch(each -> ",\"\r\n".indexOf(each) >= 0);
    return quote ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
