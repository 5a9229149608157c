package breachportal.k8s;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Finds what a manifest says and its model doesn't know.
///
/// Fabric8's models keep such fields aside in `additionalProperties`; this walks the whole object
/// and collects them with their paths.
final class UnknownFields {

  private static final String ASIDE = "additionalProperties";

  private final List<String> found = new ArrayList<>();

  private UnknownFields() {}

  static List<String> of(Object model) {
    if (model instanceof GenericKubernetesResource) {
      throw new IllegalArgumentException("No model knows " + model);
    }
    UnknownFields walk = new UnknownFields();
    walk.visit("", model);
    return walk.found;
  }

  private void visit(String path, Object value) {
    switch (value) {
      case Collection<?> list -> {
        int index = 0;
        for (Object each : list) {
          visit(path + "[" + index++ + "]", each);
        }
      }
      case Map<?, ?> map -> map.forEach((key, each) -> visit(path + "." + key, each));
      default -> {
        if (value.getClass().getName().startsWith("io.fabric8.kubernetes.api.model")) {
          fields(path, value);
        }
      }
    }
  }

  private void fields(String path, Object model) {
    for (Class<?> type = model.getClass(); type != Object.class; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) || type.isEnum()) {
          continue;
        }
        Object value = read(field, model);
        if (field.getName().equals(ASIDE) && value instanceof Map<?, ?> aside) {
          aside.keySet().forEach(key -> found.add(path + "." + key));
        } else if (value != null) {
          visit(path + "." + field.getName(), value);
        }
      }
    }
  }

  private static Object read(Field field, Object model) {
    try {
      field.setAccessible(true);
      return field.get(model);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
