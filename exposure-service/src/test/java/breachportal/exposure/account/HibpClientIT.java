package breachportal.exposure.account;

import static breachportal.exposure.LeakClient.awaitLoaded;
import static breachportal.exposure.LeakClient.check;
import static breachportal.exposure.LeakClient.enter;
import static breachportal.exposure.LeakClient.police;
import static breachportal.exposure.LeakClient.publish;
import static breachportal.exposure.LeakClient.upload;
import static breachportal.testing.Waits.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import breachportal.exposure.ServiceTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Programs written for Have I Been Pwned read this catalogue.
@ServiceTest
class HibpClientIT {

  private static final Map<String, Object> NO_OPTIONS = Map.of();
  private static final String FILE =
      "phone,email\n0912345601,hibp.one@example.org\n0912345602,hibp.two@example.org\n";

  private static String open = "";
  private static String sensitive = "";

  @BeforeEach
  void havePublishedLeaks() {
    if (open.isEmpty()) {
      open = published(false, FILE);
      sensitive = published(true, "email\nhibp.one@example.org\nhibp.three@example.org\n");
      String id = idOf(open);
      await().untilAsserted(() -> check("0912345601").body("leaks.id", hasItem(id)));
    }
  }

  @Test
  void shouldReadTheCatalogue() throws Exception {
    List<JsonNode> outcomes =
        new HibpClient()
            .call(NO_OPTIONS, "breaches")
            .call(Map.of("domain", "Shop.example.org"), "breaches")
            .call(Map.of("domain", "nobody.example.org"), "breaches")
            .call(NO_OPTIONS, "breach", open)
            .call(NO_OPTIONS, "breach", "No-such-breach")
            .call(NO_OPTIONS, "breach", sensitive)
            .call(NO_OPTIONS, "latestBreach")
            .call(NO_OPTIONS, "dataClasses")
            .outcomes();

    assertThat(names(outcomes.get(0))).contains(open).doesNotContain(sensitive);
    assertThat(names(outcomes.get(1))).containsExactly(open);
    assertThat(names(outcomes.get(2))).isEmpty();
    assertThat(outcomes.get(3).at("/value/Name").asText()).isEqualTo(open);
    assertThat(outcomes.get(4).at("/value").isNull()).isTrue();
    assertThat(outcomes.get(5).at("/value").isNull()).isTrue();
    assertThat(outcomes.get(6).at("/value/Name").asText()).isEqualTo(open);
    assertThat(outcomes.get(7).at("/value"))
        .extracting(JsonNode::asText)
        .contains("Email addresses", "Phone numbers")
        .isSorted();
  }

  @Test
  void shouldTellABreachInTheirWords() throws Exception {
    JsonNode breach = new HibpClient().call(NO_OPTIONS, "breach", open).outcomes().getFirst();
    breach = breach.path("value");

    Set<String> fields = new TreeSet<>();
    breach.fieldNames().forEachRemaining(fields::add);
    assertThat(fields)
        .containsExactlyInAnyOrder(
            "Name",
            "Title",
            "Domain",
            "BreachDate",
            "AddedDate",
            "ModifiedDate",
            "PwnCount",
            "Description",
            "LogoPath",
            "DataClasses",
            "IsVerified",
            "IsFabricated",
            "IsSensitive",
            "IsRetired",
            "IsSpamList",
            "IsMalware",
            "IsStealerLog",
            "IsSubscriptionFree");
    assertThat(breach.path("Title").asText()).isEqualTo("A sample");
    assertThat(breach.path("Domain").asText()).isEqualTo("shop.example.org");
    assertThat(breach.path("BreachDate").asText()).isEqualTo("2026-01-31");
    assertThat(breach.path("AddedDate").asText())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    assertThat(breach.path("PwnCount").asLong()).isEqualTo(4);
    assertThat(breach.path("Description").asText())
        .isEqualTo("A list, &lt;b&gt;on sale&lt;/b&gt;.");
    assertThat(breach.path("DataClasses"))
        .extracting(JsonNode::asText)
        .containsExactly("Phone numbers", "Names");
    assertThat(breach.path("IsVerified").asBoolean()).isTrue();
    assertThat(breach.path("IsSensitive").asBoolean(true)).isFalse();
  }

  @Test
  void shouldFindAnAccountInAnyUsualForm() throws Exception {
    Map<String, Object> key = Map.of("apiKey", Keys.make(600));
    List<JsonNode> outcomes =
        new HibpClient()
            .call(key, "breachedAccount", "hibp.one@example.org")
            .call(key, "breachedAccount", "HIBP.Two@Example.org")
            .call(key, "breachedAccount", "0912345601")
            .call(key, "breachedAccount", "+84 912 345 601")
            .call(key, "breachedAccount", "(0912) 345-601")
            .outcomes();

    assertThat(outcomes)
        .allSatisfy(
            outcome -> {
              assertThat(names(outcome)).containsExactly(open);
              assertThat(outcome.at("/value/0").size()).as("only its name").isEqualTo(1);
            });
  }

  @Test
  void shouldTellOrFilterAsAsked() throws Exception {
    String key = Keys.make(600);
    String account = "hibp.one@example.org";
    List<JsonNode> outcomes =
        new HibpClient()
            .call(Map.of("apiKey", key, "truncate", false), "breachedAccount", account)
            .call(Map.of("apiKey", key, "domain", "shop.example.org"), "breachedAccount", account)
            .call(Map.of("apiKey", key, "domain", "x.example.org"), "breachedAccount", account)
            .call(Map.of("apiKey", key, "includeUnverified", false), "breachedAccount", account)
            .outcomes();

    assertThat(outcomes.get(0).at("/value/0/PwnCount").asLong()).isEqualTo(4);
    assertThat(names(outcomes.get(1))).containsExactly(open);
    assertThat(outcomes.get(2).at("/value").isNull()).isTrue();
    assertThat(names(outcomes.get(3))).containsExactly(open);
  }

  @Test
  void shouldSayNothingOfAccountsInNoLeakOrInSensitiveOnes() throws Exception {
    Map<String, Object> key = Map.of("apiKey", Keys.make(600));
    List<JsonNode> outcomes =
        new HibpClient()
            .call(key, "breachedAccount", "nobody@example.org")
            .call(key, "breachedAccount", "hibp.three@example.org")
            .call(key, "breachedAccount", "not an account")
            .outcomes();

    assertThat(outcomes.get(0).at("/value").isNull()).isTrue();
    assertThat(outcomes.get(1)).isEqualTo(outcomes.get(0));
    assertThat(outcomes.get(2).at("/error/message").asText()).startsWith("Bad request");
  }

  @Test
  void shouldAskForAKeyThatWorks() throws Exception {
    String account = "hibp.one@example.org";
    Map<String, Object> revoked = Map.of("apiKey", Keys.revoked());
    List<JsonNode> outcomes =
        new HibpClient()
            .call(NO_OPTIONS, "breachedAccount", account)
            .call(Map.of("apiKey", "0".repeat(32)), "breachedAccount", account)
            .call(revoked, "breachedAccount", account)
            .outcomes();

    assertThat(outcomes)
        .allSatisfy(
            outcome -> {
              assertThat(outcome.at("/error/message").asText())
                  .contains("\"statusCode\":401")
                  .contains("hibp-api-key");
              assertThat(outcome).isEqualTo(outcomes.getFirst());
            });
  }

  @Test
  void shouldSayWhenTheBudgetLastsAgain() throws Exception {
    Map<String, Object> key = Map.of("apiKey", Keys.make(1));
    HibpClient client = new HibpClient();
    for (int i = 0; i < 2; i++) {
      client.call(key, "breachedAccount", "nobody@example.org");
    }
    List<JsonNode> outcomes = client.outcomes();

    assertThat(outcomes.getFirst().at("/value").isNull()).isTrue();
    JsonNode refused = outcomes.getLast().path("error");
    assertThat(refused.path("name").asText()).isEqualTo("RateLimitError");
    assertThat(refused.path("retryAfterSeconds").asInt()).isBetween(1, 60);
    assertThat(refused.path("message").asText()).startsWith("Rate limit is exceeded.");
  }

  private static String published(boolean isSensitive, String file) {
    String id =
        enter(
            isSensitive,
            Map.of(
                "domain",
                isSensitive ? "clinic.example.org" : "shop.example.org",
                "description",
                "A list, <b>on sale</b>."));
    upload(id, file.getBytes(UTF_8)).then().statusCode(202);
    awaitLoaded(id);
    publish(id);
    return police().get("/v1/leaks/" + id).path("name");
  }

  private static String idOf(String name) {
    return police().get("/v1/leaks").path("find { it.name == '" + name + "' }.id");
  }

  private static List<String> names(JsonNode outcome) {
    return outcome.path("value").findValuesAsText("Name");
  }
}
