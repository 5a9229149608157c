package breachportal.exposure.loading;

import static breachportal.exposure.LeakClient.check;
import static breachportal.exposure.LeakClient.enter;
import static breachportal.exposure.LeakClient.police;
import static breachportal.exposure.LeakClient.publish;
import static breachportal.exposure.LeakClient.upload;
import static breachportal.testing.Waits.await;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import breachportal.api.id.Ids;
import breachportal.exposure.PrfKeysResource;
import breachportal.exposure.core.identifier.Identifier;
import breachportal.exposure.core.identifier.Kind;
import breachportal.exposure.core.identifier.Normaliser;
import breachportal.exposure.core.prf.PrfKeyring;
import breachportal.exposure.core.prf.PrfKeys;
import breachportal.exposure.core.run.Point;
import breachportal.exposure.core.run.PointMaker;
import breachportal.exposure.core.run.RunSorter;
import breachportal.exposure.leak.KnownLeaks;
import breachportal.exposure.loading.LoadPart.PartRun;
import breachportal.store.chunk.ChunkStore.Written;
import breachportal.store.sql.Sql;
import breachportal.testing.PostgresResource;
import breachportal.testing.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From the keys of one epoch to those of the next, while citizens go on checking.
@QuarkusTest
@TestProfile(KeyChangeIT.TwoEpochs.class)
class KeyChangeIT {

  /// The service with the keys of two epochs.
  public static final class TwoEpochs implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(
          new TestResourceEntry(PostgresResource.class, Map.of("schema", "exposure")),
          new TestResourceEntry(PrfKeysResource.class, Map.of("epochs", "2")));
    }

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("breachportal.abuse.address-per-hour", "1000000");
    }

    @Override
    public boolean disableGlobalTestResources() {
      return true;
    }
  }

  private static final String NUMBER = "0912345977";
  private static final byte[] FILE = ("phone\n" + NUMBER + "\n").getBytes(UTF_8);

  @TempDir Path folder;
  @Inject DataSource source;
  @Inject PrfKeyring keyring;
  @Inject KnownLeaks leaks;
  @Inject Runs runs;
  @Inject InstantSource time;

  @Test
  void shouldAnswerFromBothEpochsUntilTheEarlierOneIsEnded() throws IOException {
    String leak = enter(false);
    loadUnderTheEarlierKeys(UUID.fromString(leak));
    publish(leak);

    awaitFound();
    epochs().body("current", equalTo(2)).body("served", contains(2, 1));
    epochs().body("waiting.id", contains(leak));
    operatorEndsEpochOne(409);

    upload(leak, FILE).then().statusCode(202).body("state", equalTo("published"));
    await().until(() -> police().get("/v1/epochs").path("waiting.size()").equals(0));
    awaitIndexes(2);
    awaitFound();
    upload(leak, FILE).then().statusCode(409);

    operatorEndsEpochOne(204);
    awaitIndexes(1);
    awaitFound();
    assertThat(count("select count(*) from run where epoch = 1")).isZero();
    assertThat(count("select count(*) from generation where epoch = 1")).isZero();
    epochs().body("waiting", empty());
  }

  /// The keys of an index were lost: nothing may be told "not found" that it could hold.
  @Test
  void shouldNotAnswerWhileTheKeysOfAnIndexAreGone() {
    Sql sql = Sql.on(source);
    UUID generation = Ids.next();
    sql.update(
        """
        insert into generation
          (id, number, epoch, bucket_bits, bucket_bytes, entries, bytes, sha256, built_at)
        values (?, nextval('generation_number'), 77, 0, 16, 0, 0, repeat('0', 64), now())
        """,
        generation);
    sql.update("insert into served_index values (77, ?)", generation);
    try {
      await().until(() -> check("0912345978").extract().statusCode() == 503);
      given().get("/q/health/ready").then().statusCode(200);
    } finally {
      sql.update("delete from served_index where epoch = 77");
      sql.update("delete from generation where id = ?", generation);
    }
    await().until(() -> check("0912345978").extract().statusCode() == 200);
  }

  private void loadUnderTheEarlierKeys(UUID leak) throws IOException {
    PrfKeys earlier = keyring.of(1).orElseThrow();
    int number = QuarkusTransaction.requiringNew().call(() -> leaks.get(leak).number());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (RunSorter sorter = new RunSorter(folder, number, 1, Normaliser.VERSION, 16)) {
      Identifier identifier = new Identifier(Kind.PHONE, "phone:+84912345977");
      Point point = new PointMaker(earlier).pointOf(identifier);
      sorter.addAll(new long[] {point.high(), point.low()});
      long unused = sorter.writeTo(bytes);
    }
    UUID run = Ids.next();
    Written written = runs.store(run, new ByteArrayInputStream(bytes.toByteArray()));
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              PartRun durable = new PartRun(run, 1, written.bytes(), written.sha256());
              runs.add(durable, leak, 1, Normaliser.VERSION, time.instant());
              Sql.on(source).update("update leak set state = 'REVIEW' where id = ?", leak);
            });
  }

  private static void awaitFound() {
    await().untilAsserted(() -> check(NUMBER).statusCode(200).body("leaks", hasSize(1)));
  }

  private void awaitIndexes(int count) {
    await().until(() -> count("select count(*) from served_index") == count);
  }

  private static ValidatableResponse epochs() {
    return police().get("/v1/epochs").then().statusCode(200);
  }

  private static void operatorEndsEpochOne(int status) {
    given().auth().oauth2(Tokens.operator()).delete("/v1/epochs/1").then().statusCode(status);
  }

  private long count(String query) {
    return Sql.on(source).first(query, row -> row.getLong(1)).orElseThrow();
  }
}
