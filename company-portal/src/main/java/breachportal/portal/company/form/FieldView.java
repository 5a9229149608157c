package breachportal.portal.company.form;

import breachportal.contract.problem.Problem.FieldError;
import breachportal.portal.page.FormErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A question as a page shows it: with what was typed and what is wrong with that.
///
/// @param field the question
/// @param name the name of its parameter
/// @param typed what was typed
/// @param errors what the page needs
/// @param extraRows how many empty rows a list shows after those that are filled
public record FieldView(Field field, String name, Typed typed, FormErrors errors, int extraRows) {
  private static final int MANY = 12;

  /// @return which component shows it
  public String kind() {
    return field.kind();
  }

  /// @return the question
  public Ask ask() {
    return field.ask();
  }

  /// @param part a part's name
  /// @return the name of the part's parameter, which is its `id` in the page too
  public String part(String part) {
    return name + "." + part;
  }

  /// @return what was typed
  public String value() {
    return typed.one(name);
  }

  /// @param part a part's name
  /// @return what was typed into that part
  public String value(String part) {
    return typed.one(name + "." + part);
  }

  /// @param value an option's value
  /// @return whether it is chosen
  public boolean chosen(String value) {
    return typed.all(name).contains(value);
  }

  /// @return what the answer needs, the first thing only; null when it is right
  public @Nullable String error() {
    return errors.all().stream()
        .filter(error -> isMine(error.field()))
        .map(FieldError::message)
        .findFirst()
        .orElse(null);
  }

  /// @param part a part's name
  /// @return whether that part needs something
  public boolean wrong(String part) {
    return errors.all().stream().anyMatch(error -> error.field().equals(name + "." + part));
  }

  private boolean isMine(String path) {
    return path.equals(name) || (path.startsWith(name + ".") && !(field instanceof RowsField));
  }

  /// @return the answers to choose from
  public List<Option> options() {
    return switch (field) {
      case ChoiceField choice -> choice.optionsWith(value());
      case ChoicesField choices -> choices.optionsWith(typed.all(name));
      case CategoriesField categories -> categories.options();
      case CountryField unused -> CountryField.countries();
      default -> List.of();
    };
  }

  /// @return the boxes of a date
  public List<Option> dateParts() {
    var date =
        List.of(
            new Option("day", "Day", "2"),
            new Option("month", "Month", "2"),
            new Option("year", "Year", "4"));
    return field instanceof DateField
        ? date
        : Stream.concat(date.stream(), Stream.of(new Option("time", "Time", "5"))).toList();
  }

  /// @return the boxes of a number
  public List<Option> countParts() {
    return List.of(
        Option.of("best", "Best estimate"),
        Option.of("min", "At least"),
        Option.of("max", "At most"));
  }

  /// @return the type of the box that one option has
  public String box() {
    return field instanceof ChoiceField ? "radio" : "checkbox";
  }

  /// @return whether there are so many options that they stand in columns
  public boolean isWide() {
    return options().size() > MANY;
  }

  /// @return the `id`s of what describes the input; empty when nothing does
  public String describedBy() {
    var ids = new ArrayList<String>();
    if (!ask().hint().isEmpty()) {
      ids.add(name + ".hint");
    }
    if (error() != null) {
      ids.add(name + ".error");
    }
    return String.join(" ", ids);
  }

  /// @return the longest text it takes; 0 when it takes none
  public int max() {
    return field instanceof TextField text ? text.max() : 0;
  }

  /// @return how many lines its box shows
  public int lines() {
    return field instanceof TextField text ? text.lines() : 1;
  }

  /// @return what one row of a list is
  public String noun() {
    return field instanceof RowsField rows ? rows.noun() : "";
  }

  /// @return the same at the beginning of a sentence
  public String nounFirst() {
    var noun = noun();
    return noun.isEmpty() ? noun : Character.toUpperCase(noun.charAt(0)) + noun.substring(1);
  }

  /// @return the rows of a list, those that are filled and the empty ones after
  public List<List<FieldView>> rows() {
    if (!(field instanceof RowsField list)) {
      return List.of();
    }
    int count = Math.min(list.max(), list.rowsTyped(typed, name) + extraRows);
    return IntStream.range(0, count)
        .mapToObj(
            row ->
                list.columns().stream()
                    .map(c -> new FieldView(c, list.nameOf(name, row, c), typed, errors, 0))
                    .toList())
        .toList();
  }
}
