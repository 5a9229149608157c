package breachportal.portal.company.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a person typed: form parameters by name, as the browser sent them.
///
/// @param values each parameter's values, in the order of the form
public record Typed(Map<String, List<String>> values) {
  /// An empty form.
  public static final Typed NOTHING = new Typed(Map.of());

  /// @param name a parameter
  /// @return its first value without the space around it and with LF for line ends; empty when none
  public String one(String name) {
    var all = values.getOrDefault(name, List.of());
    return all.isEmpty() ? "" : all.getFirst().replace("\r\n", "\n").strip();
  }

  /// @param name a parameter
  /// @return its values that are not blank
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of()).stream().filter(v -> !v.isBlank()).toList();
  }

  /// @param prefix how the names begin
  /// @return whether anything was typed into one of them
  public boolean anyUnder(String prefix) {
    return values.entrySet().stream()
        .filter(e -> e.getKey().startsWith(prefix))
        .anyMatch(e -> e.getValue().stream().anyMatch(v -> !v.isBlank()));
  }

  /// @param name a parameter
  /// @return all that was typed into it and its parts, in one line
  public String under(String name) {
    return values.entrySet().stream()
        .filter(e -> isUnder(e.getKey(), name))
        .flatMap(e -> e.getValue().stream())
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /// @param name a parameter, or none
  /// @return the same without that parameter and its parts
  public Typed without(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return this;
    }
    var rest = new LinkedHashMap<>(values);
    rest.keySet().removeIf(key -> isUnder(key, name));
    return new Typed(rest);
  }

  private static boolean isUnder(String key, String name) {
    return key.equals(name) || key.startsWith(name + ".") || key.startsWith(name + "[");
  }

  /// Collects parameters.
  public static final class Writer {
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /// @param name a parameter
    /// @param value one more value of it
    public void put(String name, String value) {
      values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
    }

    /// @return what was put
    public Typed typed() {
      return new Typed(values);
    }
  }
}
