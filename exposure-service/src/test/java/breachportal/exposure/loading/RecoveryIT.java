package breachportal.exposure.loading;

import static breachportal.exposure.LeakClient.awaitLoaded;
import static breachportal.exposure.LeakClient.enter;
import static breachportal.exposure.LeakClient.upload;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.equalTo;

import breachportal.api.id.Ids;
import breachportal.exposure.ServiceTest;
import breachportal.store.seal.Unsealable;
import breachportal.store.sql.Sql;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// What is left of a load or an upload that was broken off.
@ServiceTest
class RecoveryIT {

  private static final Instant NOW = Instant.parse("2020-01-01T10:00:00Z");

  @Inject DataSource source;
  @Inject Uploads uploads;

  @Test
  void shouldLoadAFileWhoseWorkerDied() throws IOException {
    String leak = enter(false);
    UUID upload = storedUpload(leak, "phone\n0912345401\n");

    claimedBefore(leak, upload, 1);

    awaitLoaded(leak).body("state", equalTo("review")).body("load.entries", equalTo(1));
    assertThat(rows("upload", upload)).isZero();
  }

  @Test
  void shouldGiveUpAFileThatBreaksEveryTry() throws IOException {
    String leak = enter(false);
    UUID upload = storedUpload(leak, "phone\n0912345402\n");

    claimedBefore(leak, upload, 3);

    awaitLoaded(leak).body("state", equalTo("failed")).body("load.failure", equalTo("broke_down"));
    assertThat(rows("upload", upload)).isZero();
    upload(leak, "phone\n0912345402\n".getBytes(UTF_8)).then().statusCode(202);
    awaitLoaded(leak).body("state", equalTo("review"));
  }

  @Test
  void shouldDeleteAnUploadThatWasBrokenOffAndKeepOneThatGoesOn() throws IOException {
    String leak = enter(false);
    UUID old = storedUpload(leak, "phone\n0912345403\n");

    uploads.deleteBrokenOff(NOW.plusSeconds(3_600), Duration.ofHours(6));
    assertThat(rows("upload", old)).isEqualTo(2);
    uploads.deleteBrokenOff(NOW.plusSeconds(7 * 3_600), Duration.ofHours(6));

    assertThat(rows("upload", old)).isZero();
  }

  @Test
  void shouldOpenAnUploadUnderItsOwnKeyOnly() throws IOException {
    UUID leak = UUID.fromString(enter(false));
    UUID first = storedUpload(leak.toString(), "phone\n0912345404\n");
    UUID second = storedUpload(leak.toString(), "phone\n0912345405\n");
    Sql.on(source).update("delete from upload where id = ?", first);
    Sql.on(source)
        .update(
            "insert into upload (id, leak_id, wrapped_key, begun_at)"
                + " select ?, leak_id, wrapped_key, begun_at from upload where id = ?",
            first,
            second);

    assertThatExceptionOfType(Unsealable.class).isThrownBy(() -> uploads.bytes(first));
    uploads.delete(first);
    uploads.delete(second);
  }

  private UUID storedUpload(String leak, String file) throws IOException {
    UUID upload = Ids.next();
    byte[] bytes = file.getBytes(UTF_8);
    uploads.receive(
        upload, UUID.fromString(leak), new ByteArrayInputStream(bytes), bytes.length, NOW);
    return upload;
  }

  private void claimedBefore(String leak, UUID upload, int attempts) {
    Sql sql = Sql.on(source);
    UUID id = UUID.fromString(leak);
    sql.update("update leak set state = 'LOADING' where id = ?", id);
    sql.update(
        "insert into load (leak_id, bytes_total, sha256) values (?, 17, ?)", id, "0".repeat(64));
    sql.update(
        "insert into loading (id, available_at, attempts) values (?, ?, ?)", upload, NOW, attempts);
  }

  private long rows(String table, UUID id) {
    return Sql.on(source)
        .first(
            "select (select count(*) from "
                + table
                + " where id = ?) + (select count(*) from "
                + table
                + "_chunk where owner_id = ?)",
            row -> row.getLong(1),
            id,
            id)
        .orElseThrow();
  }
}
