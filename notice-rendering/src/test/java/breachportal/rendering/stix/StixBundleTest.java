package breachportal.rendering.stix;

import static org.assertj.core.api.Assertions.assertThat;

import breachportal.contract.breach.Nature;
import breachportal.contract.breach.Nature.Sighting;
import breachportal.contract.breach.Phase;
import breachportal.contract.notice.BreachNotice;
import breachportal.contract.notice.Tlp;
import breachportal.contract.organisation.Sector;
import breachportal.rendering.Notices;
import breachportal.rendering.OutsideSchemas;
import breachportal.rendering.severity.EnisaSeverity;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The rules of STIX 2.1 that concern what a notice is rendered to, tried without its schemas.
class StixBundleTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Set<String> OBSERVABLES = Set.of("url");
  private static final Map<String, Set<String>> SUGGESTED =
      Map.of(
          "identity", Set.of("located-at location", "related-to"),
          "infrastructure", Set.of("consists-of url"),
          "incident", Set.of());

  static Stream<BreachNotice> notices() {
    return Stream.of(
        Notices.complete(),
        Notices.sparse(),
        Notices.aNotice().withPhase(Phase.FINAL).withTlp(Tlp.RED).build(),
        Notices.aNotice().withPhase(Phase.WITHDRAWN).withTlp(Tlp.CLEAR).build(),
        Notices.aNotice().withNature(seenAt("https://例え.example/a b")).build(),
        Notices.aNotice().withNature(seenAt("https://a.example.org/?q=\"x\"\\\u0001")).build());
  }

  @ParameterizedTest
  @MethodSource("notices")
  void shouldNameEveryObjectByItsTypeAndTheRightKindOfUuid(BreachNotice notice) {
    JsonNode bundle = render(notice);
    assertThat(bundle.path("id").asText()).startsWith("bundle--");
    var seen = new HashSet<String>();
    for (JsonNode object : bundle.path("objects")) {
      String[] id = object.path("id").asText().split("--", 2);
      UUID uuid = UUID.fromString(id[1]);
      assertThat(id[0]).isEqualTo(object.path("type").asText());
      assertThat(uuid.version()).isEqualTo(OBSERVABLES.contains(id[0]) ? 5 : 4);
      assertThat(uuid.variant()).isEqualTo(2);
      assertThat(object.path("spec_version").asText()).isEqualTo("2.1");
      assertThat(seen.add(object.path("id").asText())).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("notices")
  void shouldResolveEveryReferenceInsideTheBundle(BreachNotice notice) {
    JsonNode bundle = render(notice);
    var ids = new HashSet<String>();
    bundle.path("objects").forEach(object -> ids.add(object.path("id").asText()));
    var references = new ArrayList<String>();
    for (JsonNode object : bundle.path("objects")) {
      walk(
          object,
          (name, value) -> {
            if (name.endsWith("_ref") || name.endsWith("_refs")) {
              references.add(value);
            }
          });
    }
    assertThat(references).isNotEmpty();
    assertThat(ids).containsAll(references);
  }

  @ParameterizedTest
  @MethodSource("notices")
  void shouldWriteTimesInUtcToTheMillisecondAndInOrder(BreachNotice notice) {
    for (JsonNode object : render(notice).path("objects")) {
      for (String name :
          List.of("created", "modified", "first_seen", "first_observed", "last_observed")) {
        if (object.has(name)) {
          assertThat(object.path(name).asText())
              .matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z");
        }
      }
      if (object.has("modified")) {
        assertThat(object.path("created").asText())
            .isLessThanOrEqualTo(object.path("modified").asText());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("notices")
  void shouldLeaveNothingEmpty(BreachNotice notice) {
    for (JsonNode object : render(notice).path("objects")) {
      object
          .properties()
          .forEach(
              property -> {
                assertThat(property.getValue().isNull()).isFalse();
                if (property.getValue().isContainerNode()) {
                  assertThat(property.getValue().size()).isPositive();
                }
              });
    }
  }

  @ParameterizedTest
  @MethodSource("notices")
  void shouldRelateOnlyAsTheStandardSuggests(BreachNotice notice) {
    for (JsonNode relationship : all(render(notice), "relationship")) {
      String type = relationship.path("relationship_type").asText();
      String source = relationship.path("source_ref").asText().split("--")[0];
      String target = relationship.path("target_ref").asText().split("--")[0];
      assertThat(type.equals("related-to") || SUGGESTED.get(source).contains(type + " " + target))
          .as("%s %s %s", source, type, target)
          .isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("notices")
  void shouldBeTheSameForTheSameNotice(BreachNotice notice) {
    assertThat(text(notice)).isEqualTo(text(notice));
  }

  @ParameterizedTest
  @MethodSource("notices")
  @EnabledIfSystemProperty(named = OutsideSchemas.PROPERTY, matches = ".+")
  void shouldBeValidObjectByObject(BreachNotice notice) {
    for (JsonNode object : render(notice).path("objects")) {
      String type = object.path("type").asText();
      assertThat(OutsideSchemas.faults(OutsideSchemas.stix(type), object)).as(type).isEmpty();
      JsonNode broken = ((ObjectNode) object.deepCopy()).put("id", "x--1");
      assertThat(OutsideSchemas.faults(OutsideSchemas.stix(type), broken)).as(type).isNotEmpty();
    }
  }

  @Test
  void shouldGiveTheIncidentItsCoreExtension() {
    JsonNode incident = all(render(Notices.complete()), "incident").getFirst();
    JsonNode core = incident.path("extensions").path(IncidentObject.EXTENSION);

    assertThat(incident.path("name").asText())
        .isEqualTo("BR-2026-000123-K: Công ty Cổ phần Viễn thông Sao Mai");
    assertThat(core.path("extension_type").asText()).isEqualTo("property-extension");
    assertThat(core.path("determination").asText()).isEqualTo("suspected");
    assertThat(core.path("investigation_status").asText()).isEqualTo("open");
    assertThat(core.path("detection_methods"))
        .extracting(JsonNode::asText)
        .containsExactly("external-notification");
    assertThat(core.path("scores").path(0).path("value").doubleValue()).isEqualTo(5.25);
  }

  @Test
  void shouldKeepIdentifiersAndCreationAcrossRevisions() {
    JsonNode second = all(render(Notices.complete()), "incident").getFirst();
    JsonNode last =
        all(render(Notices.aNotice().withPhase(Phase.WITHDRAWN).build()), "incident").getFirst();

    assertThat(last.path("id")).isEqualTo(second.path("id"));
    assertThat(last.path("created")).isEqualTo(second.path("created"));
    assertThat(last.path("revoked").asBoolean()).isTrue();
    assertThat(second.has("revoked")).isFalse();
  }

  @Test
  void shouldMarkEverythingOfTheReportByThePublishedMarkingOfTlp2() {
    for (Tlp tlp : Tlp.values()) {
      JsonNode bundle = render(Notices.aNotice().withTlp(tlp).build());
      JsonNode marking = all(bundle, "marking-definition").getFirst();
      assertThat(marking.path("name").asText()).isEqualTo("TLP:" + tlp.name().replace('_', '+'));
      assertThat(marking.has("definition_type")).isFalse();
      assertThat(marking.path("extensions").path(TlpMarking.EXTENSION).path("tlp_2_0").asText())
          .isEqualTo(tlp.name().toLowerCase(Locale.ROOT).replace('_', '+'));
      assertThat(all(bundle, "incident").getFirst().path("object_marking_refs").path(0).asText())
          .isEqualTo(marking.path("id").asText());
    }
  }

  /// The expected value is that of an independent implementation of RFC 9562, section 5.5.
  @Test
  void shouldNameAnObservableByItsContent() {
    assertThat(StixIds.observable("url", "{\"value\":\"https://example.com/research/index.html\"}"))
        .isEqualTo("url--47c3cf9a-5027-5bf0-997a-017c7edc7c55");
  }

  @Test
  void shouldMakeNoUrlOfWhatIsNone() {
    JsonNode bundle = render(Notices.aNotice().withNature(seenAt("@chat_group")).build());

    assertThat(all(bundle, "url")).isEmpty();
    assertThat(all(bundle, "observed-data")).isEmpty();
    assertThat(all(bundle, "infrastructure").getFirst().path("description").asText())
        .contains("@chat_group");
  }

  @Test
  void shouldHaveASectorOfTheVocabularyForAllButOther() {
    for (Sector sector : Sector.values()) {
      assertThat(StixVocabulary.sector(sector).isPresent()).isEqualTo(sector != Sector.OTHER);
    }
  }

  private static Nature seenAt(String address) {
    return new Nature(
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(new Sighting("Forum", address, null, Notices.FIRST_ISSUED)),
        null);
  }

  private static String text(BreachNotice notice) {
    return StixBundle.of(notice, EnisaSeverity.of(notice), Notices.FIRST_ISSUED);
  }

  private static JsonNode render(BreachNotice notice) {
    try {
      return MAPPER.readTree(text(notice));
    } catch (JsonProcessingException broken) {
      throw new AssertionError(broken);
    }
  }

  private static List<JsonNode> all(JsonNode bundle, String type) {
    var found = new ArrayList<JsonNode>();
    bundle
        .path("objects")
        .forEach(
            object -> {
              if (object.path("type").asText().equals(type)) {
                found.add(object);
              }
            });
    return found;
  }

  private static void walk(JsonNode node, BiConsumer<String, String> each) {
    node.properties()
        .forEach(
            property -> {
              JsonNode value = property.getValue();
              if (value.isTextual()) {
                each.accept(property.getKey(), value.asText());
              } else if (value.isArray()) {
                value.forEach(
                    item -> {
                      if (item.isTextual()) {
                        each.accept(property.getKey(), item.asText());
                      }
                    });
              }
            });
  }
}
