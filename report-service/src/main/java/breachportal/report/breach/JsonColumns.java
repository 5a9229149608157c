package breachportal.report.breach;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Inject;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;

/// Writes records of the contract into `jsonb` columns, and reads them, as they are on the wire.
@JsonFormat
@PersistenceUnitExtension
class JsonColumns implements FormatMapper {

  @Inject ObjectMapper mapper;

  @Override
  public <T> T fromString(CharSequence json, JavaType<T> type, WrapperOptions options) {
    try {
      return mapper.readValue(json.toString(), mapper.constructType(type.getJavaType()));
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("a stored value does not fit the contract", unreadable);
    }
  }

  @Override
  public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("a value that can't be written", unwritable);
    }
  }
}
