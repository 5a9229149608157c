package breachportal.portal.police;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One part of a notice as it is read on a page.
///
/// @param title what it is about
/// @param rows its lines, in the order of Form 08
public record NoticeSection(String title, List<Row> rows) {

  /// One line: what is asked, and what the company says.
  ///
  /// @param label what is asked
  /// @param value what the company says; several lines are told apart by line breaks
  public record Row(String label, String value) {}

  /// Collects the rows of a section; what the company left open has no row.
  static final class Builder {
    private final String title;
    private final List<Row> rows = new ArrayList<>();

    Builder(String title) {
      this.title = title;
    }

    Builder row(String label, @Nullable String value) {
      if (value != null && !value.isBlank()) {
        rows.add(new Row(label, value));
      }
      return this;
    }

    NoticeSection build() {
      return new NoticeSection(title, List.copyOf(rows));
    }
  }
}
