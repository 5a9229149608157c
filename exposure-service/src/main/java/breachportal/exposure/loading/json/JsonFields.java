package breachportal.exposure.loading.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads one object into its values by their paths: `contact.phone`. The values of an array stand
/// under one path, in lines; numbers are kept as they are written.
final class JsonFields {

  private static final int MAX_FIELDS = 1_000;
  private static final int MAX_VALUE = 8_192;

  private final Map<String, String> fields = new LinkedHashMap<>();
  private final @Nullable Inner inner;

  private JsonFields(@Nullable Inner inner) {
    this.inner = inner;
  }

  /// Hears of the objects in the arrays of an object.
  @FunctionalInterface
  interface Inner {
    void add(Map<String, String> fields) throws IOException;
  }

  /// @param json at the object's beginning; afterwards at its end
  /// @return the values, by path, in the object's order
  static Map<String, String> read(JsonParser json) throws IOException {
    JsonFields object = new JsonFields(null);
    object.readObject(json, "");
    return object.fields;
  }

  /// As [#read], but the objects in its arrays are records of their own.
  static Map<String, String> readAround(JsonParser json, Inner inner) throws IOException {
    JsonFields object = new JsonFields(inner);
    object.readObject(json, "");
    return object.fields;
  }

  private void readObject(JsonParser json, String path) throws IOException {
    JsonToken token = json.nextToken();
    while (token == JsonToken.FIELD_NAME) {
      String name = path.isEmpty() ? json.currentName() : path + '.' + json.currentName();
      readValue(json.nextToken(), json, name);
      token = json.nextToken();
    }
  }

  private void readArray(JsonParser json, String path) throws IOException {
    for (JsonToken token = json.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      if (inner != null && token == JsonToken.START_OBJECT) {
        inner.add(read(json));
      } else {
        readValue(token, json, path);
      }
    }
  }

  private void readValue(JsonToken token, JsonParser json, String path) throws IOException {
    switch (token) {
      case START_OBJECT -> readObject(json, path);
      case START_ARRAY -> readArray(json, path);
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> set(path, json.getText());
      default -> {
        // Null, true and false are no identifiers.
      }
    }
  }

  private void set(String path, String value) {
    String before = fields.get(path);
    if (before == null && fields.size() < MAX_FIELDS) {
      fields.put(path, value);
    } else if (before != null && before.length() + value.length() < MAX_VALUE) {
      fields.put(path, before + '\n' + value);
    }
  }
}
