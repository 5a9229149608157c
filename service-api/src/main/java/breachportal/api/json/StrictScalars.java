package breachportal.api.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;

/// Refuses text that PostgreSQL can't keep as it is, with NUL or with half of a surrogate pair, and
/// instants that are not written as text.
@Singleton
final class StrictScalars implements ObjectMapperCustomizer {

  /// After the modules that read times.
  @Override
  public int priority() {
    return MINIMUM_PRIORITY;
  }

  @Override
  public void customize(ObjectMapper mapper) {
    register(mapper);
  }

  static void register(ObjectMapper mapper) {
    mapper.registerModule(
        new SimpleModule("strict-scalars")
            .addDeserializer(String.class, new TextReader())
            .addDeserializer(Instant.class, new InstantReader()));
  }

  private static boolean isStorable(String text) {
    int next;
    for (int i = 0; i < text.length(); i = next) {
      int each = text.codePointAt(i);
      if (each == 0 || (each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE)) {
        return false;
      }
      next = i + Character.charCount(each);
    }
    return true;
  }

  private static final class TextReader extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1L;

    TextReader() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser in, DeserializationContext context) throws IOException {
      String text = StringDeserializer.instance.deserialize(in, context);
      if (text != null && !isStorable(text)) {
        throw context.weirdStringException("", String.class, "text without NUL is needed");
      }
      return text;
    }
  }

  private static final class InstantReader extends StdScalarDeserializer<Instant> {
    private static final long serialVersionUID = 1L;

    InstantReader() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
      if (!in.hasToken(JsonToken.VALUE_STRING)) {
        return (Instant) context.handleUnexpectedToken(Instant.class, in);
      }
      return InstantDeserializer.INSTANT.deserialize(in, context);
    }
  }
}
