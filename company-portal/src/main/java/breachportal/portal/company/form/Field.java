package breachportal.portal.company.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One question of a form: how its stored answer becomes form parameters, how these become an
/// answer again, and how the answer reads. Stateless; `read` after `write` gives the answer back.
public sealed interface Field
    permits CategoriesField,
        ChoiceField,
        ChoicesField,
        CountField,
        CountryField,
        DateField,
        InstantField,
        PartialTimeField,
        RowsField,
        TextField {
  /// @return the question's words and path
  Ask ask();

  /// @return which component shows it, such as `text`
  String kind();

  /// Writes an answer as form parameters.
  ///
  /// @param stored the answer, in the contract's JSON
  /// @param name the parameter's name; parts of it are `name.part`
  /// @param out where the parameters go
  void write(JsonNode stored, String name, Typed.Writer out);

  /// Reads form parameters as an answer.
  ///
  /// @param reading what was typed; takes what is wrong with it
  /// @param name the parameter's name
  /// @param before the answer stored until now
  /// @return the answer in the contract's JSON; null when nothing was typed or it was refused
  @Nullable JsonNode read(Reading reading, String name, @Nullable JsonNode before);

  /// @param stored an answer
  /// @return the answer in words, a line each
  List<String> show(JsonNode stored);

  /// @param name the parameter's name
  /// @return the name of the first input, where a link to the question leads
  default String firstInput(String name) {
    return name;
  }
}
