package breachportal.report.breach;

import breachportal.api.json.WireNames;
import breachportal.contract.breach.DataCategory;
import breachportal.contract.breach.ReportContent;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Knows the paths of the fields of a report, such as `people.number`, `data` or
/// `data[phone_number].records.max`.
final class FieldNames {

  private static final Pattern STEP = Pattern.compile("([A-Za-z]+)(?:\\[([a-z_]+)])?");

  private FieldNames() {}

  /// @param path a path
  /// @return whether a report has such a field
  static boolean exist(String path) {
    Type type = ReportContent.class;
    for (String step : path.split("\\.", -1)) {
      Matcher parts = STEP.matcher(step);
      if (!parts.matches()) {
        return false;
      }
      Optional<Type> next = component(type, parts.group(1));
      if (next.isEmpty() || !fits(parts.group(1), parts.group(2))) {
        return false;
      }
      type = next.get();
    }
    return true;
  }

  private static Optional<Type> component(Type type, String name) {
    Type element = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
    RecordComponent[] components =
        element instanceof Class<?> record && record.isRecord()
            ? record.getRecordComponents()
            : new RecordComponent[0];
    return Stream.of(components)
        .filter(each -> each.getName().equals(name))
        .map(RecordComponent::getGenericType)
        .findFirst();
  }

  private static boolean fits(String field, @Nullable String key) {
    return key == null
        || (field.equals("data")
            && List.of(DataCategory.values()).stream()
                .anyMatch(category -> WireNames.of(category).equals(key)));
  }
}
