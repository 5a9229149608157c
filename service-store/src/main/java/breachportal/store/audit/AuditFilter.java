package breachportal.store.audit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which entries of the trail are looked for. What is null or blank asks nothing.
///
/// @param actor whose: the whole subject of a token
/// @param action what was done, such as `report.filed`, or how it begins, such as `report.`
/// @param thing to which thing, such as `report/0198...`, or how it begins
/// @param before entries whose number is below it
record AuditFilter(
    @Nullable String actor,
    @Nullable String action,
    @Nullable String thing,
    @Nullable Long before) {

  /// A condition in SQL and its parameters.
  ///
  /// @param sql begins with `true`
  /// @param values what stands for the question marks
  record Condition(String sql, List<Object> values) {}

  Condition condition() {
    StringBuilder sql = new StringBuilder("true");
    List<Object> values = new ArrayList<>();
    add(sql, values, " and actor = ?", text(actor));
    add(sql, values, " and starts_with(action, ?)", text(action));
    add(sql, values, " and starts_with(thing, ?)", text(thing));
    add(sql, values, " and number < ?", before);
    return new Condition(sql.toString(), values);
  }

  private static void add(
      StringBuilder sql, List<Object> values, String part, @Nullable Object value) {
    if (value != null) {
      sql.append(part);
      values.add(value);
    }
  }

  private static @Nullable String text(@Nullable String given) {
    return given == null || given.isBlank() ? null : given.strip();
  }
}
