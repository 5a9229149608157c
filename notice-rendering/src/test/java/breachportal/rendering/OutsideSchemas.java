package breachportal.rendering;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.nio.file.Path;
import java.util.Set;

/// Schemas that others published and that are not part of the project: they are tried when the
/// system property `breachportal.schemas` names the folder that holds `stix21/` and
/// `veris-1.4.1.json`.
public final class OutsideSchemas {

  /// The name of the system property.
  public static final String PROPERTY = "breachportal.schemas";

  private OutsideSchemas() {}

  /// @return the schema of STIX 2.1 for objects of a type
  public static JsonSchema stix(String type) {
    String folder =
        switch (type) {
          case "relationship", "sighting" -> "sros";
          case "marking-definition", "bundle" -> "common";
          case "url" -> "observables";
          default -> "sdos";
        };
    String published =
        "http://raw.githubusercontent.com/oasis-open/cti-stix2-json-schemas/stix2.1/schemas/";
    String local = folder("stix21/").toUri().toString();
    return JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            builder -> builder.schemaMappers(mappers -> mappers.mapPrefix(published, local)))
        .getSchema(folder("stix21/" + folder + "/" + type + ".json").toUri());
  }

  /// @return the merged schema of VERIS 1.4.1
  public static JsonSchema veris() {
    return JsonSchemaFactory.getInstance(VersionFlag.V4)
        .getSchema(folder("veris-1.4.1.json").toUri());
  }

  /// @return what is wrong with a document; empty when nothing is
  public static Set<ValidationMessage> faults(JsonSchema schema, JsonNode document) {
    return schema.validate(
        document, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
  }

  private static Path folder(String path) {
    return Path.of(System.getProperty(PROPERTY)).resolve(path);
  }
}
