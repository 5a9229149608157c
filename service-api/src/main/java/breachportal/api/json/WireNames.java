package breachportal.api.json;

import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.util.Locale;

/// Names enum constants on the wire: lower case, `INSIDER_MISUSE` as `insider_misuse`. Languages
/// are named by their BCP 47 tag: `vi`, `zh-Hans`, `en`.
public final class WireNames extends NopAnnotationIntrospector {

  private static final long serialVersionUID = 1L;

  /// @param constant an enum constant
  /// @return its name on the wire
  public static String of(Enum<?> constant) {
    return of(constant.name());
  }

  /// @param constantName the name of an enum constant in Java
  /// @return its name on the wire
  public static String of(String constantName) {
    return constantName.equals("ZH_HANS") ? "zh-Hans" : constantName.toLowerCase(Locale.ROOT);
  }

  @Override
  public String[] findEnumValues(
      MapperConfig<?> config, AnnotatedClass annotated, Enum<?>[] constants, String[] names) {
    for (int i = 0; i < constants.length; i++) {
      if (names[i] == null) {
        names[i] = of(constants[i]);
      }
    }
    return names;
  }
}
