package breachportal.report.taxii;

import static breachportal.report.fixture.Contents.aBreachReport;
import static breachportal.testing.Waits.await;
import static org.assertj.core.api.Assertions.assertThat;

import breachportal.contract.breach.Phase;
import breachportal.report.fixture.Api;
import breachportal.report.fixture.RunningService;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An authority's collection, asked as the OASIS client asks.
@QuarkusTest
class TaxiiIT extends RunningService {

  private SharedWith unit;
  private TaxiiClient client;
  private String objects;

  @BeforeEach
  void haveAUnit() {
    unit = new SharedWith();
    client = unit.client();
    objects = unit.collection() + "objects/";
  }

  @Test
  void shouldLeadFromDiscoveryToTheCollection() {
    JsonNode server = client.get(TaxiiClient.DISCOVERY, Map.of());
    assertThat(server.path("title").asText()).isNotBlank();
    assertThat(server.path("api_roots").path(0).asText()).isEqualTo(TaxiiClient.ROOT);
    assertThat(server.path("default").asText()).isEqualTo(TaxiiClient.ROOT);

    JsonNode root = client.get(TaxiiClient.ROOT, Map.of());
    assertThat(root.path("title").asText()).isNotBlank();
    assertThat(root.path("versions").path(0).asText()).isEqualTo(TaxiiClient.TAXII);
    assertThat(root.path("max_content_length").isIntegralNumber()).isTrue();

    JsonNode all = client.get(TaxiiClient.ROOT + "collections/", Map.of()).path("collections");
    assertThat(all).hasSize(1);
    assertThat(all.path(0).path("id").asText()).isEqualTo(unit.id().toString());
    assertThat(all.path(0).path("can_read").asBoolean()).isTrue();
    assertThat(all.path(0).path("can_write").asBoolean(true)).isFalse();
    assertThat(client.get(unit.collection(), Map.of())).isEqualTo(all.path(0));
    assertThat(client.get(objects, Map.of())).isEmpty();
    assertThat(client.get(unit.collection() + "manifest/", Map.of())).isEmpty();
  }

  @Test
  void shouldPageThroughAllObjectsOnceInTheOrderInWhichTheyCame() {
    List<String> references = List.of(unit.share(), unit.share(), unit.share());
    assertThat(unit.incidents(3))
        .hasSize(3)
        .allMatch(it -> references.stream().anyMatch(it::contains));

    List<JsonNode> whole = client.all(objects, 1000, Map.of());
    List<JsonNode> paged = client.all(objects, 4, Map.of());
    assertThat(paged).isEqualTo(whole).hasSizeGreaterThan(12).doesNotHaveDuplicates();
    assertThat(client.pages(objects, 4, Map.of()).getLast().has("next")).isFalse();

    List<JsonNode> manifest = client.all(unit.collection() + "manifest/", 4, Map.of());
    assertThat(manifest).hasSameSizeAs(whole);
    for (int i = 0; i < whole.size(); i++) {
      assertThat(manifest.get(i).path("id")).isEqualTo(whole.get(i).path("id"));
      assertThat(manifest.get(i).path("media_type").asText())
          .isEqualTo("application/stix+json;version=2.1");
      JsonNode modified = whole.get(i).path("modified");
      if (!modified.isMissingNode()) {
        assertThat(manifest.get(i).path("version")).isEqualTo(modified);
      }
    }
    assertThat(manifest)
        .extracting(it -> it.path("date_added").asText())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void shouldGoOnAfterTheLastObjectOfAPoll() {
    unit.share();
    unit.incidents(1);
    HttpResponse<String> first = client.ask(objects, Map.of("limit", "1000"));
    String last = first.headers().firstValue("X-TAXII-Date-Added-Last").orElseThrow();
    assertThat(first.headers().firstValue("X-TAXII-Date-Added-First").orElseThrow())
        .isLessThan(last);
    assertThat(client.get(objects, Map.of("added_after", last))).isEmpty();

    String reference = unit.share();
    unit.incidents(2);
    List<JsonNode> added = client.all(objects, 5, Map.of("added_after", last));
    assertThat(added)
        .extracting(it -> it.path("name").asText())
        .anyMatch(it -> it.contains(reference));
    Set<String> known = new HashSet<>();
    TaxiiClient.read(first).path("objects").forEach(it -> known.add(it.path("id").asText()));
    assertThat(added).extracting(it -> it.path("id").asText()).doesNotContainAnyElementsOf(known);
  }

  @Test
  void shouldKeepEveryVersionOfAnObject() {
    Api company = Api.company(Api.enterCompany());
    UUID report = company.file(aBreachReport().build()).reportId();
    unit.share(report);
    unit.incidents(1);
    company.save(report, aBreachReport().phase(Phase.UPDATE).summary("More is known").build());
    company.file(report);
    unit.share(report);

    Map<String, String> every = Map.of("match[type]", "incident", "match[version]", "all");
    List<JsonNode> both =
        await().until(() -> unit.officer().all(objects, 100, every), it -> it.size() == 2);
    String id = both.getFirst().path("id").asText();
    String older = both.getFirst().path("modified").asText();
    String newer = both.getLast().path("modified").asText();

    assertThat(versions(id, Map.of())).containsExactly(newer);
    assertThat(versions(id, Map.of("match[version]", "last"))).containsExactly(newer);
    assertThat(versions(id, Map.of("match[version]", "first"))).containsExactly(older);
    assertThat(versions(id, Map.of("match[version]", "first,last"))).containsExactly(older, newer);
    assertThat(versions(id, Map.of("match[version]", older))).containsExactly(older);
    assertThat(client.get(objects + id + "/versions/", Map.of()).path("versions"))
        .extracting(JsonNode::asText)
        .containsExactly(older, newer);
  }

  private List<String> versions(String id, Map<String, String> filters) {
    return client.all(objects + id + "/", 10, filters).stream()
        .map(object -> object.path("modified").asText())
        .toList();
  }

  @Test
  void shouldFilterByIdentifierTypeAndVersionOfTheStandard() {
    unit.share();
    unit.incidents(1);
    List<JsonNode> whole = client.all(objects, 1000, Map.of());
    String incident =
        client.get(objects, Map.of("match[type]", "incident")).at("/objects/0/id").asText();
    String marking = whole.getFirst().path("id").asText();

    assertThat(client.all(objects, 10, Map.of("match[id]", incident + "," + marking))).hasSize(2);
    assertThat(client.all(objects, 10, Map.of("match[id]", incident, "match[type]", "identity")))
        .isEmpty();
    assertThat(client.all(objects, 100, Map.of("match[type]", "identity,incident")))
        .extracting(it -> it.path("type").asText())
        .containsOnly("identity", "incident");
    assertThat(client.all(objects, 1000, Map.of("match[spec_version]", "2.1"))).isEqualTo(whole);
    assertThat(client.all(objects, 1000, Map.of("match[spec_version]", "2.0"))).isEmpty();
    assertThat(client.all(objects, 1000, Map.of("match[unknown]", "x"))).isEqualTo(whole);
    assertThat(client.ask(objects + "incident--" + UUID.randomUUID() + "/", Map.of()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void shouldLiftNoMarkingOfWhatTwoReportsSaw() throws SQLException {
    String url = "https://market.example.org/" + unit.id();
    unit.share(aBreachReport().complete().seenAt(url));
    unit.share(aBreachReport().complete().seenAt(url));
    unit.incidents(2);

    List<JsonNode> seen =
        client.all(objects, 10, Map.of("match[type]", "url", "match[version]", "all"));
    assertThat(seen).hasSize(1);
    assertThat(client.all(objects, 1000, Map.of()))
        .filteredOn(it -> !it.path("type").asText().equals("marking-definition"))
        .filteredOn(it -> !it.path("name").asText().equals("Breach Portal"))
        .allMatch(it -> it.path("object_marking_refs").size() == 1);
  }

  @Test
  void shouldShowNothingNewBeforeWhatWasShownAlready() throws Exception {
    unit.share();
    unit.incidents(1);
    String future = "2900-01-01T00:00:00Z";
    try (Connection other = SharedWith.owner()) {
      other.setAutoCommit(false);
      SharedWith.update(
          other,
          "update taxii_collection set last_added_at = ?::timestamptz where authority_id = ?",
          future,
          unit.id());
      String reference = unit.share();
      assertThat(client.all(objects, 1000, Map.of()))
          .as("what comes later waits for who is first")
          .noneMatch(it -> it.path("name").asText().contains(reference));
      other.commit();
      unit.incidents(2);
      assertThat(client.all(objects, 1000, Map.of("added_after", future)))
          .as("and is later, whatever the clock says")
          .anyMatch(it -> it.path("name").asText().contains(reference));
    }
  }

  @Test
  void shouldMissNothingWhilePollingDuringManyFilings() throws Exception {
    int reports = 8;
    Thread filing =
        Thread.ofVirtual()
            .start(
                () -> {
                  for (int i = 0; i < reports; i++) {
                    unit.share();
                  }
                });
    TaxiiClient officer = unit.officer();
    Set<String> polled = new HashSet<>();
    String[] after = {"2026-01-01T00:00:00Z"};
    await()
        .until(
            () -> {
              HttpResponse<String> page =
                  officer.ask(objects, Map.of("added_after", after[0], "limit", "7"));
              page.headers().firstValue("X-TAXII-Date-Added-Last").ifPresent(it -> after[0] = it);
              TaxiiClient.read(page)
                  .path("objects")
                  .forEach(it -> assertThat(polled.add(it.path("id").asText())).isTrue());
              return polled.stream().filter(it -> it.startsWith("incident")).count() == reports
                  && !page.headers().map().containsKey("x-taxii-date-added-last");
            });
    filing.join();
    Set<String> whole = new HashSet<>();
    client.all(objects, 1000, Map.of()).forEach(it -> whole.add(it.path("id").asText()));
    assertThat(polled).isEqualTo(whole);
  }
}
