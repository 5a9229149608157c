package breachportal.exposure.leak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/// Counts by reason, as a column of JSON holds them.
@ApplicationScoped
class CountsJson {

  private static final TypeReference<TreeMap<String, Long>> COUNTS = new TypeReference<>() {};

  @Inject ObjectMapper json;

  Map<String, Long> read(String text) throws SQLException {
    try {
      return json.readValue(text, COUNTS);
    } catch (JsonProcessingException e) {
      throw new SQLException("not an object of counts", e);
    }
  }

  String write(Map<String, Long> counts) {
    try {
      return json.writeValueAsString(counts);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("counts can be written", impossible);
    }
  }
}
