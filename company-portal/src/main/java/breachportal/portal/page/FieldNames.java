package breachportal.portal.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Reads the path of a field as a person would: `people.number.best` is `People, number, best`.
public final class FieldNames {

  private FieldNames() {}

  /// @param path a path, such as `data[phone_number].records.max`
  /// @return the same in words
  public static String of(String path) {
    String spaced =
        Arrays.stream(path.split("[.\\[\\]]+"))
            .filter(part -> !part.isEmpty())
            .map(part -> part.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").replace('_', ' '))
            .map(part -> part.toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    return spaced.isEmpty() ? path : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
  }
}
