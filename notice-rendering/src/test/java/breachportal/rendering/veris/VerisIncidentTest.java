package breachportal.rendering.veris;

import static org.assertj.core.api.Assertions.assertThat;

import breachportal.contract.breach.BreachAct;
import breachportal.contract.breach.BreachActor;
import breachportal.contract.breach.DataCategory;
import breachportal.contract.breach.DataInvolved;
import breachportal.contract.breach.DetectionMethod;
import breachportal.contract.breach.Nature;
import breachportal.contract.breach.PartialTime;
import breachportal.contract.breach.People;
import breachportal.contract.breach.PeopleKind;
import breachportal.contract.breach.Phase;
import breachportal.contract.breach.Timeline;
import breachportal.contract.notice.BreachNotice;
import breachportal.contract.notice.BreachNotice.Reporter;
import breachportal.contract.organisation.Sector;
import breachportal.rendering.Notices;
import breachportal.rendering.OutsideSchemas;
import breachportal.rendering.severity.EnisaSeverity;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VerisIncidentTest {

  private static final List<String> REQUIRED =
      List.of(
          "actor",
          "action",
          "discovery_method",
          "schema_version",
          "asset",
          "timeline",
          "incident_id",
          "security_incident",
          "summary");

  /// One notice for each constant of each vocabulary, and the two extremes.
  static Stream<BreachNotice> notices() {
    var notices = new ArrayList<BreachNotice>(List.of(Notices.complete(), Notices.sparse()));
    for (Phase phase : Phase.values()) {
      notices.add(Notices.aNotice().withPhase(phase).build());
    }
    for (Sector sector : Sector.values()) {
      notices.add(Notices.aNotice().withReporter(reporter(sector)).build());
    }
    for (BreachAct act : BreachAct.values()) {
      notices.add(Notices.aNotice().withNature(nature(List.of(act), List.of())).build());
    }
    for (BreachActor actor : BreachActor.values()) {
      notices.add(Notices.aNotice().withNature(nature(List.of(), List.of(actor))).build());
    }
    for (DetectionMethod method : DetectionMethod.values()) {
      notices.add(Notices.aNotice().withTimeline(timeline("2026", method)).build());
    }
    notices.add(Notices.aNotice().withData(everyCategory()).build());
    notices.add(
        Notices.aNotice()
            .withPeople(new People(Arrays.asList(PeopleKind.values()), null, null, null))
            .build());
    return notices.stream();
  }

  @ParameterizedTest
  @MethodSource("notices")
  void shouldHoldWhatVerisRequires(BreachNotice notice) {
    JsonNode incident = render(notice);

    for (String required : REQUIRED) {
      assertThat(incident.has(required)).as(required).isTrue();
    }
    assertThat(incident.path("action").size()).isPositive();
    assertThat(incident.path("actor").size()).isPositive();
    assertThat(incident.path("timeline").path("incident").path("year").asInt()).isEqualTo(2026);
  }

  @ParameterizedTest
  @MethodSource("notices")
  @EnabledIfSystemProperty(named = OutsideSchemas.PROPERTY, matches = ".+")
  void shouldBeValidUnderTheMergedSchema(BreachNotice notice) {
    JsonNode incident = render(notice);
    JsonNode broken = ((ObjectNode) incident.deepCopy()).put("security_incident", "Perhaps");

    assertThat(OutsideSchemas.faults(OutsideSchemas.veris(), incident)).isEmpty();
    assertThat(OutsideSchemas.faults(OutsideSchemas.veris(), broken)).isNotEmpty();
  }

  @Test
  void shouldSayWhatTheNoticeSays() {
    JsonNode incident = render(Notices.complete());
    JsonNode lost = incident.path("attribute").path("confidentiality");

    assertThat(incident.path("victim").path("industry").asText()).isEqualTo("517");
    assertThat(incident.path("victim").path("country").path(0).asText()).isEqualTo("VN");
    assertThat(incident.path("action").has("hacking")).isTrue();
    assertThat(incident.path("actor").has("external")).isTrue();
    assertThat(incident.path("actor").has("partner")).isTrue();
    assertThat(lost.path("data_disclosure").asText()).isEqualTo("Yes");
    assertThat(lost.path("data_total").asLong()).isEqualTo(1_350_000);
    assertThat(lost.path("data"))
        .extracting(data -> data.path("variety").asText())
        .containsExactly("Bank", "Personal", "Sensitive Personal");
    assertThat(incident.path("ioc")).hasSize(2);
    assertThat(incident.path("security_incident").asText()).isEqualTo("Suspected");
  }

  @Test
  void shouldDateAnIncidentOnlyAsExactlyAsItIsKnown() {
    JsonNode year = date(timeline("2026", null));
    JsonNode month = date(timeline("2026-03", null));
    JsonNode instant = date(timeline("2026-03-28T23:30:00+07:00", null));

    assertThat(year.has("month")).isFalse();
    assertThat(month.path("month").asInt()).isEqualTo(3);
    assertThat(month.has("day")).isFalse();
    assertThat(instant.path("day").asInt()).isEqualTo(28);
  }

  @Test
  void shouldConfirmOnlyAFinalReport() {
    assertThat(
            render(Notices.aNotice().withPhase(Phase.FINAL).build())
                .path("security_incident")
                .asText())
        .isEqualTo("Confirmed");
  }

  @Test
  void shouldBeTheSameForTheSameNotice() {
    assertThat(text(Notices.complete())).isEqualTo(text(Notices.complete()));
  }

  private static JsonNode date(Timeline timeline) {
    return render(Notices.aNotice().withTimeline(timeline).build())
        .path("timeline")
        .path("incident");
  }

  private static Timeline timeline(String occurred, DetectionMethod method) {
    return new Timeline(
        new PartialTime(occurred),
        null,
        null,
        Instant.parse("2026-11-17T20:05:00Z"),
        null,
        method,
        null,
        Instant.parse("2026-11-17T20:45:00Z"),
        null);
  }

  private static Nature nature(List<BreachAct> acts, List<BreachActor> actors) {
    return new Nature(null, null, null, null, null, null, acts, actors, null, null, null, null);
  }

  private static Reporter reporter(Sector sector) {
    return new Reporter(null, "Org", null, null, null, "ZZ", null, sector, null, null, null, null);
  }

  private static List<DataInvolved> everyCategory() {
    return Arrays.stream(DataCategory.values())
        .map(category -> new DataInvolved(category, null, null, null, null, null))
        .toList();
  }

  private static String text(BreachNotice notice) {
    return VerisIncident.of(notice, EnisaSeverity.of(notice));
  }

  private static JsonNode render(BreachNotice notice) {
    try {
      return new ObjectMapper().readTree(text(notice));
    } catch (JsonProcessingException broken) {
      throw new AssertionError(broken);
    }
  }
}
