package breachportal.portal.company.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A list of answers of one form, a row each. Rows left empty are dropped. A single column whose
/// path is empty is the row itself.
///
/// @param ask the question
/// @param noun what one row is, such as `place`
/// @param columns the questions of a row
/// @param required the path of the column that every row needs
/// @param max the most rows
public record RowsField(Ask ask, String noun, List<Field> columns, String required, int max)
    implements Field {
  @Override
  public String kind() {
    return "rows";
  }

  @Override
  public void write(JsonNode stored, String name, Typed.Writer out) {
    for (int row = 0; row < stored.size(); row++) {
      for (var column : columns) {
        var cell =
            column.ask().path().isEmpty()
                ? stored.get(row)
                : stored.get(row).get(column.ask().path());
        if (cell != null && !cell.isNull()) {
          column.write(cell, nameOf(name, row, column), out);
        }
      }
    }
  }

  @Override
  public @Nullable JsonNode read(Reading reading, String name, @Nullable JsonNode before) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (int row = 0; row < rowsTyped(reading.typed(), name); row++) {
      if (reading.typed().anyUnder(rowName(name, row))) {
        var read = readRow(reading, name, row, before == null ? null : before.get(row));
        if (read != null) {
          rows.add(read);
        }
      }
    }
    return rows.isEmpty() ? null : rows;
  }

  private @Nullable JsonNode readRow(
      Reading reading, String name, int row, @Nullable JsonNode before) {
    ObjectNode read = JsonNodeFactory.instance.objectNode();
    for (var column : columns) {
      var path = column.ask().path();
      var cellName = nameOf(name, row, column);
      if (path.isEmpty()) {
        return column.read(reading, cellName, before);
      }
      var cell = column.read(reading, cellName, before == null ? null : before.get(path));
      if (cell != null) {
        read.set(path, cell);
      } else if (path.equals(required) && !reading.typed().anyUnder(cellName)) {
        reading.refuse(
            column.firstInput(cellName),
            "required",
            "Fill this in, or clear the whole " + noun + ".");
      }
    }
    return read;
  }

  @Override
  public List<String> show(JsonNode stored) {
    var lines = new ArrayList<String>();
    for (var row : stored) {
      var cells = new ArrayList<String>();
      for (var column : columns) {
        var cell = column.ask().path().isEmpty() ? row : row.get(column.ask().path());
        if (cell != null && !cell.isNull()) {
          cells.addAll(column.show(cell));
        }
      }
      lines.add(String.join(", ", cells));
    }
    return lines;
  }

  @Override
  public String firstInput(String name) {
    return columns.getFirst().firstInput(nameOf(name, 0, columns.getFirst()));
  }

  /// @param name the parameter's name
  /// @param row which row, from 0
  /// @param column one of the columns
  /// @return the name of that cell's parameter
  String nameOf(String name, int row, Field column) {
    var path = column.ask().path();
    return rowName(name, row) + (path.isEmpty() ? "" : "." + path);
  }

  /// @param typed what was typed
  /// @param name the parameter's name
  /// @return how many rows reach from the first to the last one with anything in it
  int rowsTyped(Typed typed, String name) {
    int last = 0;
    for (int row = 0; row < max; row++) {
      if (typed.anyUnder(rowName(name, row))) {
        last = row + 1;
      }
    }
    return last;
  }

  private static String rowName(String name, int row) {
    return String.format(Locale.ROOT, "%s[%d]", name, row);
  }
}
