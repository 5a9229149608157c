package breachportal.report.taxii;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// What all answers of TAXII 2.1 have in common.
final class Taxii {

  static final String MEDIA_TYPE = "application/taxii+json;version=2.1";
  static final String STIX = "application/stix+json;version=2.1";
  static final String PATH = "/taxii2";

  private static final DateTimeFormatter TIMESTAMP = format("SSSSSS");
  private static final DateTimeFormatter STIX_TIMESTAMP = format("SSS");

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Taxii() {}

  /// @return the instant to the microsecond, as the database keeps it
  static String timestamp(Instant instant) {
    return TIMESTAMP.format(instant);
  }

  /// @return the instant as STIX writes it, to the millisecond, unless it is finer
  static String version(Instant instant) {
    boolean fine = !instant.equals(instant.truncatedTo(ChronoUnit.MILLIS));
    return fine ? timestamp(instant) : STIX_TIMESTAMP.format(instant);
  }

  /// @return the bytes of a resource: as bytes, no character set is added to its media type
  static byte[] bytes(JsonNode resource) {
    try {
      return MAPPER.writeValueAsBytes(resource);
    } catch (JsonProcessingException aTreeCanAlwaysBeWritten) {
      throw new IllegalStateException(aTreeCanAlwaysBeWritten);
    }
  }

  private static DateTimeFormatter format(String fraction) {
    return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss." + fraction + "'Z'", Locale.ROOT)
        .withZone(ZoneOffset.UTC);
  }
}
