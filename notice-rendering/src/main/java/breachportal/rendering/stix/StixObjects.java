package breachportal.rendering.stix;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Makes the objects of one bundle, with the properties that all of them share, and keeps them in
/// order. An object asked for twice is kept once.
final class StixObjects {

  /// Millisecond precision, which `created` and `modified` must have (STIX 2.1, section 3.2).
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Map<String, ObjectNode> objects = new LinkedHashMap<>();
  private final String scope;
  private final String marking;
  private final String created;
  private final String modified;

  /// @param scope what tells the objects of this report from those of all others
  /// @param marking the identifier of the marking that all objects carry
  /// @param created when the first version of the report was issued
  /// @param modified when this version was
  StixObjects(String scope, String marking, Instant created, Instant modified) {
    this.scope = scope;
    this.marking = marking;
    this.created = timestamp(created.isBefore(modified) ? created : modified);
    this.modified = timestamp(modified);
  }

  static String timestamp(Instant instant) {
    return TIMESTAMP.format(instant);
  }

  /// @return a domain object of this report, with its common properties set
  ObjectNode domain(String type, String name, String createdBy) {
    ObjectNode object = start(type, StixIds.object(type, scope + ":" + name));
    object.put("created_by_ref", createdBy).put("created", created).put("modified", modified);
    return marked(object);
  }

  /// @return an observable, which has neither maker nor dates
  ObjectNode observable(String type, String contributing) {
    return marked(start(type, StixIds.observable(type, contributing)));
  }

  void relate(ObjectNode source, String relation, ObjectNode target, String description) {
    String from = source.required("id").textValue();
    String to = target.required("id").textValue();
    String maker = source.path("created_by_ref").textValue();
    domain("relationship", from + " " + relation + " " + to, maker)
        .put("relationship_type", relation)
        .put("description", description)
        .put("source_ref", from)
        .put("target_ref", to);
  }

  /// Keeps an object as it is, such as a marking that others published.
  void keep(ObjectNode object) {
    objects.putIfAbsent(object.required("id").textValue(), object);
  }

  ArrayNode all() {
    return JsonNodeFactory.instance.arrayNode().addAll(objects.values());
  }

  private ObjectNode start(String type, String id) {
    return objects.computeIfAbsent(
        id,
        unused ->
            JsonNodeFactory.instance
                .objectNode()
                .put("type", type)
                .put("spec_version", "2.1")
                .put("id", id));
  }

  private ObjectNode marked(ObjectNode object) {
    object.putArray("object_marking_refs").add(marking);
    return object;
  }
}
