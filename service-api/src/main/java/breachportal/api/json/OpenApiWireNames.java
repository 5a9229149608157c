package breachportal.api.json;

import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// Shows enum constants in the OpenAPI document as they are on the wire.
public final class OpenApiWireNames implements OASFilter {

  @Override
  public Schema filterSchema(Schema schema) {
    List<Object> constants = schema.getEnumeration();
    if (constants != null) {
      schema.setEnumeration(
          constants.stream().map(each -> (Object) WireNames.of(Objects.toString(each))).toList());
    }
    return schema;
  }
}
