package breachportal.exposure.loading.delimited;

import java.util.ArrayList;
import java.util.List;

/// Splits the text of one record into its fields (RFC 4180, with any delimiter).
///
/// @param values the fields, without their quotes
/// @param end how the text ended
record Fields(List<String> values, End end) {

  /// How the text of a record ended.
  enum End {
    /// As it should.
    WHOLE,
    /// Inside of quotes: the record may go on in the next line.
    OPEN,
    /// With text behind a closing quote: that quote was not the one that closes.
    BROKEN
  }

  /// @param record the text, line ends inside of quotes included
  static Fields of(String record, char delimiter) {
    List<String> values = new ArrayList<>();
    End end = End.WHOLE;
    int at = 0;
    while (at <= record.length()) {
      if (at < record.length() && record.charAt(at) == '"') {
        StringBuilder value = new StringBuilder();
        int next = readQuoted(record, at + 1, value);
        if (next < 0) {
          return new Fields(values, End.OPEN);
        }
        if (next < record.length() && record.charAt(next) != delimiter) {
          end = End.BROKEN;
          int rest = endOfField(record, next, delimiter);
          value.append(record, next, rest);
          next = rest;
        }
        values.add(value.toString());
        at = next + 1;
      } else {
        int next = endOfField(record, at, delimiter);
        values.add(record.substring(at, next));
        at = next + 1;
      }
    }
    return new Fields(values, end);
  }

  /// As [#of], but a quote is a character like any other: what is left when one is never closed.
  static Fields withoutQuotes(String record, char delimiter) {
    List<String> values = new ArrayList<>();
    int at = 0;
    while (at <= record.length()) {
      int next = endOfField(record, at, delimiter);
      values.add(record.substring(at, next));
      at = next + 1;
    }
    return new Fields(values, End.BROKEN);
  }

  /// @return where the text goes on behind the closing quote, or -1 if there is none
  private static int readQuoted(String record, int from, StringBuilder value) {
    int at = from;
    while (true) {
      int quote = record.indexOf('"', at);
      if (quote < 0) {
        return -1;
      }
      value.append(record, at, quote);
      if (quote + 1 < record.length() && record.charAt(quote + 1) == '"') {
        value.append('"');
        at = quote + 2;
      } else {
        return quote + 1;
      }
    }
  }

  private static int endOfField(String record, int from, char delimiter) {
    int end = record.indexOf(delimiter, from);
    return end < 0 ? record.length() : end;
  }
}
