package breachportal.portal.company.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A country, typed by its English name or its ISO 3166-1 code; stored as the code.
///
/// @param ask the question
public record CountryField(Ask ask) implements Field {
  private static final List<Option> COUNTRIES =
      Arrays.stream(Locale.getISOCountries())
          .map(code -> Option.of(code, Locale.of("", code).getDisplayCountry(Locale.ENGLISH)))
          .sorted((a, b) -> a.label().compareTo(b.label()))
          .toList();

  /// @return all countries, by name
  public static List<Option> countries() {
    return COUNTRIES;
  }

  @Override
  public String kind() {
    return "country";
  }

  @Override
  public void write(JsonNode stored, String name, Typed.Writer out) {
    out.put(name, ChoiceField.labelOf(COUNTRIES, stored.asText()));
  }

  @Override
  public @Nullable JsonNode read(Reading reading, String name, @Nullable JsonNode before) {
    var text = reading.typed().one(name);
    if (text.isEmpty()) {
      return null;
    }
    for (var country : COUNTRIES) {
      if (country.label().equalsIgnoreCase(text) || country.value().equalsIgnoreCase(text)) {
        return TextNode.valueOf(country.value());
      }
    }
    reading.refuse(name, "country", "Write a country's English name, or its two-letter code.");
    return null;
  }

  @Override
  public List<String> show(JsonNode stored) {
    return List.of(ChoiceField.labelOf(COUNTRIES, stored.asText()));
  }
}
