package breachportal.notification.list;

import breachportal.api.json.WireNames;
import breachportal.contract.breach.Language;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Maps of counts as they are kept: JSON with names and numbers.
final class Counts {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Counts() {}

  static <K> String json(Map<K, Long> counts, Function<K, String> name) {
    Map<String, Long> named = new LinkedHashMap<>();
    counts.forEach((key, count) -> named.put(name.apply(key), count));
    return Readings.json(named);
  }

  /// @param json what was kept; null of lists from before
  /// @return how many for which reason
  static Map<String, Long> reasons(@Nullable String json) {
    if (json == null) {
      return Map.of();
    }
    try {
      return JSON.readValue(json, new TypeReference<LinkedHashMap<String, Long>>() {});
    } catch (IOException impossible) {
      throw new IllegalStateException("what was written can't be read", impossible);
    }
  }

  /// @param json what was kept; null of lists from before
  /// @return how many read which language, if it was counted
  static Optional<Map<Language, Long>> languages(@Nullable String json) {
    if (json == null) {
      return Optional.empty();
    }
    Map<String, Long> named = reasons(json);
    Map<Language, Long> counts = new EnumMap<>(Language.class);
    for (Language each : Language.values()) {
      counts.put(each, named.getOrDefault(WireNames.of(each), 0L));
    }
    return Optional.of(counts);
  }
}
