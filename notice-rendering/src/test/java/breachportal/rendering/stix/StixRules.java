package breachportal.rendering.stix;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/// What STIX 2.1 says that a schema does not: its MUSTs and its SHOULDs, for the types that a
/// notice is rendered to; nothing that is custom, nothing outside of a vocabulary.
///
/// Source: OASIS, "STIX Version 2.1", 2021; "Incident Core Extension Version 2.0", 2024.
final class StixRules {

  private static final Pattern TIMESTAMP =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z");
  private static final Pattern WORD = Pattern.compile("[a-z0-9]+([-&][a-z0-9]+)*");

  /// Common properties of domain and relationship objects (section 3.2).
  private static final Set<String> COMMON =
      Set.of(
          "type",
          "spec_version",
          "id",
          "created_by_ref",
          "created",
          "modified",
          "revoked",
          "lang",
          "external_references",
          "object_marking_refs",
          "extensions");

  private static final Map<String, Set<String>> OWN =
      Map.ofEntries(
          entry(
              "identity",
              Set.of(
                  "name",
                  "description",
                  "roles",
                  "identity_class",
                  "sectors",
                  "contact_information")),
          entry("incident", Set.of("name", "description")),
          entry(
              "infrastructure",
              Set.of("name", "description", "infrastructure_types", "first_seen")),
          entry("location", Set.of("name", "country", "administrative_area")),
          entry(
              "observed-data",
              Set.of("first_observed", "last_observed", "number_observed", "object_refs")),
          entry(
              "relationship",
              Set.of("relationship_type", "description", "source_ref", "target_ref")),
          entry("marking-definition", Set.of("name")),
          entry("url", Set.of("value")));

  private static final Map<String, Set<String>> REQUIRED =
      Map.ofEntries(
          entry("identity", Set.of("name", "identity_class")),
          entry("incident", Set.of("name", "extensions")),
          entry("infrastructure", Set.of("name")),
          entry("location", Set.of("country")),
          entry(
              "observed-data",
              Set.of("first_observed", "last_observed", "number_observed", "object_refs")),
          entry("relationship", Set.of("relationship_type", "source_ref", "target_ref")),
          entry("marking-definition", Set.of("name", "extensions")),
          entry("url", Set.of("value")));

  /// Relationships that the standard suggests, beside `related-to`.
  private static final Set<String> SUGGESTED =
      Set.of("identity located-at location", "infrastructure consists-of url");

  private static final Map<String, Set<String>> VOCABULARIES =
      Map.of(
          "identity_class",
          Set.of("individual", "group", "system", "organization", "class", "unspecified"),
          "sectors",
          Set.of(
              "automotive",
              "commercial",
              "education",
              "financial-services",
              "government",
              "healthcare",
              "hospitality-leisure",
              "insurance",
              "retail",
              "technology",
              "telecommunications",
              "transportation",
              "utilities"),
          "infrastructure_types",
          Set.of("hosting-target-lists"),
          "determination",
          Set.of("confirmed", "suspected"),
          "investigation_status",
          Set.of("new", "open", "closed"),
          "detection_methods",
          Set.of(
              "automated-tool",
              "external-notification",
              "human-review",
              "message-from-attacker",
              "user-reporting"));

  private static final Map<String, String> TLP =
      Map.of(
          "clear", "94868c89-83c2-464b-929b-a1a8aa3c8487",
          "green", "bab4a63c-aed9-4cf5-a766-dfca5abac2bb",
          "amber", "55d920b0-5e8b-4f79-9ee9-91f868d9b421",
          "amber+strict", "939a9414-2ddd-4d32-a0cd-375ea402b003",
          "red", "e828b379-4e03-4974-9ac4-e53a884c97c1");

  private static final Set<String> COUNTRIES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

  private final List<String> faults = new ArrayList<>();
  private final Map<String, String> types = new HashMap<>();

  private StixRules() {}

  static List<String> faults(JsonNode bundle) {
    StixRules rules = new StixRules();
    rules.bundle(bundle);
    return rules.faults;
  }

  private void bundle(JsonNode bundle) {
    require(names(bundle).equals(Set.of("type", "id", "objects")), "bundle: its properties");
    identifier(bundle, 4);
    for (JsonNode object : bundle.path("objects")) {
      String id = object.path("id").asText();
      require(types.put(id, object.path("type").asText()) == null, id + ": twice in the bundle");
    }
    bundle.path("objects").forEach(this::object);
  }

  private void object(JsonNode object) {
    String type = object.path("type").asText();
    boolean observable = type.equals("url");
    require(OWN.containsKey(type), type + ": no type of the standard");
    identifier(object, observable ? 5 : 4);
    require(object.path("spec_version").asText().equals("2.1"), type + ": its spec_version");
    Set<String> allowed = new HashSet<>(COMMON);
    allowed.addAll(OWN.getOrDefault(type, Set.of()));
    require(allowed.containsAll(names(object)), type + ": custom properties " + names(object));
    require(names(object).containsAll(REQUIRED.getOrDefault(type, Set.of())), type + ": required");
    if (!observable) {
      times(object, type);
    }
    marked(object, type);
    whole(object, type);
    words(object, type);
    switch (type) {
      case "relationship" -> relationship(object);
      case "location" ->
          require(COUNTRIES.contains(object.path("country").asText()), "location: no ISO country");
      case "marking-definition" -> marking(object);
      case "incident" ->
          words(object.path("extensions").path(IncidentObject.EXTENSION), "incident core");
      case "observed-data" -> {
        require(object.path("number_observed").asInt() >= 1, "observed-data: none observed");
        require(
            object.path("first_observed").asText().compareTo(object.path("last_observed").asText())
                <= 0,
            "observed-data: ends before it begins");
      }
      default -> {}
    }
  }

  private void identifier(JsonNode object, int version) {
    String[] parts = object.path("id").asText().split("--", 2);
    UUID uuid = UUID.fromString(parts[1]);
    require(
        parts[0].equals(object.path("type").asText()), parts[0] + ": its id names another type");
    require(uuid.version() == version && uuid.variant() == 2, parts[0] + ": its kind of UUID");
  }

  private void times(JsonNode object, String type) {
    String created = object.path("created").asText();
    String modified = object.path("modified").asText(created);
    require(TIMESTAMP.matcher(created).matches(), type + ": created " + created);
    require(TIMESTAMP.matcher(modified).matches(), type + ": modified " + modified);
    require(created.compareTo(modified) <= 0, type + ": modified before it was created");
    boolean published = type.equals("marking-definition");
    require(published != object.has("modified"), type + ": modified, or not");
    for (String name : List.of("first_seen", "first_observed", "last_observed")) {
      if (object.has(name)) {
        String at = object.path(name).asText();
        require(TIMESTAMP.matcher(at).matches(), type + ": " + name + " " + at);
      }
    }
  }

  /// All but the markings themselves and the portal's own identity carry the notice's one marking.
  private void marked(JsonNode object, String type) {
    JsonNode markings = object.path("object_marking_refs");
    boolean free =
        type.equals("marking-definition") || object.path("name").asText().equals("Breach Portal");
    require(free ? markings.isMissingNode() : markings.size() == 1, type + ": its marking");
  }

  /// Nothing is null or empty, every reference leads to an object of the bundle, of the right type.
  private void whole(JsonNode node, String where) {
    node.properties()
        .forEach(
            property -> {
              String name = property.getKey();
              JsonNode value = property.getValue();
              require(!value.isNull(), where + ": " + name + " is null");
              require(!value.isTextual() || !value.asText().isEmpty(), where + ": empty " + name);
              require(!value.isContainerNode() || !value.isEmpty(), where + ": empty " + name);
              if (name.endsWith("_ref")) {
                reference(name, value.asText(), where);
              } else if (name.endsWith("_refs")) {
                value.forEach(each -> reference(name, each.asText(), where));
              } else if (value.isObject()) {
                whole(value, where + "." + name);
              } else if (value.isArray()) {
                value.forEach(each -> whole(each, where + "." + name));
              }
            });
  }

  private void reference(String name, String id, String where) {
    String type = types.getOrDefault(id, "nothing");
    boolean fits =
        switch (name) {
          case "created_by_ref" -> type.equals("identity");
          case "object_marking_refs" -> type.equals("marking-definition");
          case "object_refs" -> type.equals("url");
          default -> !type.equals("nothing");
        };
    require(fits, where + ": " + name + " leads to " + type);
  }

  private void words(JsonNode object, String where) {
    VOCABULARIES.forEach(
        (name, vocabulary) ->
            each(object.path(name), word -> vocabulary.contains(word), where + "." + name));
    each(object.path("roles"), word -> WORD.matcher(word).matches(), where + ".roles");
    each(object.path("incident_types"), word -> WORD.matcher(word).matches(), where + ".types");
    each(object.path("lang"), Set.of("vi", "zh", "en")::contains, where + ".lang");
    for (JsonNode reference : object.path("external_references")) {
      require(reference.has("source_name"), where + ": a source without a name");
      require(reference.has("external_id"), where + ": a source that says nothing");
      require(!reference.has("url"), where + ": an address without a hash");
    }
  }

  private void each(JsonNode words, java.util.function.Predicate<String> fits, String where) {
    if (words.isTextual()) {
      require(fits.test(words.asText()), where + ": " + words.asText());
    }
    words.forEach(word -> require(fits.test(word.asText()), where + ": " + word.asText()));
  }

  private void relationship(JsonNode object) {
    String kind = object.path("relationship_type").asText();
    String said =
        types.get(object.path("source_ref").asText())
            + " "
            + kind
            + " "
            + types.get(object.path("target_ref").asText());
    require(kind.equals("related-to") || SUGGESTED.contains(said), "relationship: " + said);
  }

  private void marking(JsonNode object) {
    JsonNode extension = object.path("extensions").path(TlpMarking.EXTENSION);
    String label = extension.path("tlp_2_0").asText();
    require(
        object.path("id").asText().equals("marking-definition--" + TLP.get(label)),
        "marking-definition: not the published " + label);
    require(
        object.path("name").asText().equals("TLP:" + label.toUpperCase(Locale.ROOT)), "its name");
    require(!object.has("definition_type"), "marking-definition: defined twice");
  }

  private void require(boolean kept, String rule) {
    if (!kept) {
      faults.add(rule);
    }
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new HashSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
