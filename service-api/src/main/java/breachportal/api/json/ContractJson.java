package breachportal.api.json;

import breachportal.contract.breach.PartialTime;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;

/// The one way the contract is written as JSON and read from it.
///
/// Strict on input: unknown fields, duplicate keys, trailing tokens, numbers for enums and text for
/// numbers are refused; nesting and lengths are bounded. On output absent values are left out,
/// instants are ISO 8601 in UTC, enum constants are named by {@link WireNames}.
@Singleton
public final class ContractJson implements ObjectMapperCustomizer {

  private static final int MAX_DEPTH = 32;
  private static final long MAX_DOCUMENT = 6_000_000;
  private static final int MAX_TEXT = 2_500_000;

  @Override
  public void customize(ObjectMapper mapper) {
    configure(mapper);
  }

  /// @return a mapper set up for the contract, for use outside of Quarkus
  public static ObjectMapper mapper() {
    ObjectMapper mapper =
        configure(
            JsonMapper.builder()
                .addModules(new ParameterNamesModule(), new Jdk8Module(), new JavaTimeModule())
                .build());
    StrictScalars.register(mapper);
    return mapper;
  }

  @SuppressWarnings("deprecation") // MapperFeature can be set on a finished mapper in no other way
  private static ObjectMapper configure(ObjectMapper mapper) {
    mapper
        .getFactory()
        .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true);
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxDocumentLength(MAX_DOCUMENT)
                .maxNestingDepth(MAX_DEPTH)
                .maxStringLength(MAX_TEXT)
                .maxNumberLength(32)
                .maxNameLength(200)
                .build());
    mapper
        .coercionConfigFor(LogicalType.Textual)
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    var given = mapper.getDeserializationConfig().getAnnotationIntrospector();
    return mapper
        .setAnnotationIntrospector(AnnotationIntrospectorPair.pair(given, new WireNames()))
        .registerModule(
            new SimpleModule("contract")
                .addSerializer(PartialTime.class, new PartialTimeWriter())
                .addDeserializer(PartialTime.class, new PartialTimeReader()))
        .setSerializationInclusion(JsonInclude.Include.NON_NULL)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(DeserializationFeature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS)
        .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
  }

  private static final class PartialTimeWriter extends StdScalarSerializer<PartialTime> {
    private static final long serialVersionUID = 1L;

    PartialTimeWriter() {
      super(PartialTime.class);
    }

    @Override
    public void serialize(PartialTime time, JsonGenerator out, SerializerProvider unused)
        throws IOException {
      out.writeString(time.text());
    }
  }

  private static final class PartialTimeReader extends StdScalarDeserializer<PartialTime> {
    private static final long serialVersionUID = 1L;

    PartialTimeReader() {
      super(PartialTime.class);
    }

    @Override
    public PartialTime deserialize(JsonParser in, DeserializationContext context)
        throws IOException {
      String text = in.getValueAsString();
      if (text == null || !in.currentToken().isScalarValue()) {
        return (PartialTime) context.handleUnexpectedToken(PartialTime.class, in);
      }
      try {
        return new PartialTime(text);
      } catch (DateTimeException notATime) {
        throw context.weirdStringException(
            text, PartialTime.class, "a year, a month, a day or an instant of ISO 8601 is needed");
      }
    }
  }
}
