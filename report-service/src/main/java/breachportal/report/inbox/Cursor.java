package breachportal.report.inbox;

import breachportal.api.problem.BadRequest;
import breachportal.contract.desk.InboxOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/// A place in a list: the keys of the row before, so that the next page begins right after it
/// however the list has changed since.
///
/// @param keys the values of the order's columns, as PostgreSQL writes them
record Cursor(List<String> keys) {

  private static final Pattern BAR = Pattern.compile("\\|");
  private static final Pattern KEY = Pattern.compile("infinity|[0-9a-f:. +-]{1,40}");

  /// How an order is walked: its columns, their types, and which way.
  ///
  /// @param columns the columns of one index behind the authority, in its order
  /// @param types their types
  /// @param ascending whether it is walked upwards
  record Way(List<String> columns, List<String> types, boolean ascending) {

    static Way of(InboxOrder order) {
      return switch (order) {
        case TRIAGE ->
            new Way(
                List.of("triage", "due_at", "report_id"),
                List.of("smallint", "timestamptz", "uuid"),
                true);
        case DUE ->
            new Way(
                List.of("place", "due_at", "triage", "report_id"),
                List.of("smallint", "timestamptz", "smallint", "uuid"),
                true);
        case NEWEST ->
            new Way(List.of("filed_at", "report_id"), List.of("timestamptz", "uuid"), false);
        case PEOPLE -> new Way(List.of("people", "report_id"), List.of("bigint", "uuid"), false);
      };
    }

    String orderBy() {
      String direction = ascending ? "" : " desc";
      return String.join(", ", columns.stream().map(column -> column + direction).toList());
    }

    String after() {
      String marks = String.join(", ", types.stream().map(type -> "?::" + type).toList());
      return " and (%s) %s (%s)"
          .formatted(String.join(", ", columns), ascending ? ">" : "<", marks);
    }

    String key() {
      return "concat_ws('|', " + String.join(", ", columns) + ")";
    }
  }

  /// @param key the keys with bars between
  /// @return the place
  static Cursor ofKey(String key) {
    return new Cursor(List.of(BAR.split(key, -1)));
  }

  /// @param text what {@link #text} gave out
  /// @param order the order in which the list is read
  /// @return the place
  /// @throws BadRequest when it is no place of such a list
  static Cursor parse(String text, InboxOrder order) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      Cursor cursor = ofKey(new String(bytes, StandardCharsets.US_ASCII));
      if (cursor.keys().size() == Way.of(order).columns().size()
          && cursor.keys().stream().allMatch(key -> KEY.matcher(key).matches())) {
        return cursor;
      }
      throw unreadable();
    } catch (IllegalArgumentException notBase64) {
      throw unreadable();
    }
  }

  /// @return why a cursor can't be read
  static BadRequest unreadable() {
    return new BadRequest("after", "cursor", "The `next` of a page in the same order is needed.");
  }

  /// @return the place as an address carries it
  String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.join("|", keys).getBytes(StandardCharsets.US_ASCII));
  }

  /// @return the keys as parameters
  List<Object> parameters() {
    return new ArrayList<>(keys);
  }
}
