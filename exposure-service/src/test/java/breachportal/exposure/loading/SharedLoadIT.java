package breachportal.exposure.loading;

import static breachportal.exposure.LeakClient.awaitLoaded;
import static breachportal.exposure.LeakClient.enter;
import static breachportal.exposure.LeakClient.police;
import static breachportal.exposure.LeakClient.upload;
import static breachportal.testing.Waits.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import breachportal.api.id.Ids;
import breachportal.exposure.ExposureSettings;
import breachportal.exposure.ServiceTest;
import breachportal.store.sql.Sql;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// A file that is loaded in parts: its counts, its cancelling, and what is left when it breaks off.
@ServiceTest
class SharedLoadIT {

  private static final Instant LONG_AGO = Instant.parse("2020-01-01T10:00:00Z");
  private static final int ROWS = 12_000;
  private static final int DISTINCT = 5_000;

  @Inject DataSource source;
  @Inject Uploads uploads;
  @Inject LoadParts parts;
  @Inject ExposureSettings settings;

  @Test
  void shouldCountAcrossPartsAsOneReaderWould() {
    String leak = enter(false);
    upload(leak, file(ROWS)).then().statusCode(202);

    counted(leak);
    assertThat(rowsLeft()).isZero();
  }

  @Test
  void shouldCountAPartOnceWhoseReaderWasKilled() throws IOException {
    String leak = enter(false);
    byte[] file = file(ROWS);
    UUID upload = Ids.next();
    uploads.receive(
        upload, UUID.fromString(leak), new ByteArrayInputStream(file), file.length, LONG_AGO);
    loading(leak, file.length);
    long middle = file(ROWS / 2).length;
    // Both were claimed and had counted something when their readers were killed.
    part(upload, 0, middle);
    part(upload, middle, file.length);

    counted(leak);
    assertThat(rowsLeft()).isZero();
  }

  @Test
  void shouldDeleteEverythingWhenALoadIsCancelled() {
    String leak = enter(false);
    upload(leak, file(150_000)).then().statusCode(202);

    police()
        .delete("/v1/leaks/" + leak + "/file")
        .then()
        .statusCode(200)
        .body("state", equalTo("awaiting_upload"))
        .body("load", nullValue());

    // Who reads a part just now finds out when it is through with it, and takes its run back.
    await().untilAsserted(() -> assertThat(rowsLeft()).isZero());
    police()
        .get("/v1/leaks/" + leak + "/audit")
        .then()
        .body("action", hasItem("leak.load_cancelled"));
    police().delete("/v1/leaks/" + leak + "/file").then().statusCode(409);
    upload(leak, file(ROWS)).then().statusCode(202);
    counted(leak);
  }

  @Test
  void shouldFailClearlyWhenTheDiskTakesNoMore() throws IOException {
    Path folder = settings.indexFolder();
    Path aside = folder.resolveSibling("aside");
    String leak = enter(false);
    Files.move(folder, aside);
    Files.createFile(folder);
    try {
      upload(leak, file(ROWS)).then().statusCode(202);
      awaitLoaded(leak).body("state", equalTo("failed")).body("load.failure", equalTo("no_room"));
      assertThat(rowsLeft()).isZero();
    } finally {
      Files.delete(folder);
      Files.move(aside, folder);
    }
    upload(leak, file(ROWS)).then().statusCode(202);
    counted(leak);
  }

  private static void counted(String leak) {
    awaitLoaded(leak)
        .body("state", equalTo("review"))
        .body("load.rows", equalTo(ROWS))
        .body("load.found.phone", equalTo(ROWS - ROWS / 100))
        .body("load.refused.masked", equalTo(ROWS / 100))
        .body("load.entries", equalTo(DISTINCT - DISTINCT / 100))
        .body("load.duplicates", equalTo(ROWS - ROWS / 100 - DISTINCT + DISTINCT / 100));
  }

  /// Every number stands in it more than once, far apart; one of a hundred is masked.
  private static byte[] file(int rows) {
    StringBuilder file = new StringBuilder("STT,Họ và tên,Số điện thoại,Ghi chú\n");
    for (int i = 0; i < rows; i++) {
      int number = i % DISTINCT;
      String phone = String.format(Locale.ROOT, "0912%06d", number);
      file.append(i)
          .append(",Nguyễn Thị Ánh,")
          .append(number % 100 == 0 ? phone.substring(0, 7) + "xxx" : phone)
          .append(",\"gọi lại, sau 17 giờ\"\n");
    }
    return file.toString().getBytes(UTF_8);
  }

  private void loading(String leak, long bytes) {
    Sql sql = Sql.on(source);
    UUID id = UUID.fromString(leak);
    sql.update("update leak set state = 'LOADING' where id = ?", id);
    sql.update(
        "insert into load (leak_id, bytes_total, sha256) values (?, ?, ?)",
        id,
        bytes,
        "0".repeat(64));
  }

  private void part(UUID upload, long from, long to) {
    Sql.on(source)
        .update(
            """
            insert into load_part
              (id, upload_id, from_byte, to_byte, available_at, attempts, rows, phones, refused)
            values (?, ?, ?, ?, ?, 1, 999, 888, '{"masked": 7}')
            """,
            Ids.next(),
            upload,
            from,
            to,
            LONG_AGO);
  }

  /// @return rows of uploads and their parts, and bytes of runs that no leak has
  private long rowsLeft() {
    return Sql.on(source)
        .first(
            """
            select (select count(*) from upload) + (select count(*) from upload_chunk)
              + (select count(*) from loading) + (select count(*) from load_part)
              + (select count(*) from run_chunk where owner_id not in (select id from run))
            """,
            row -> row.getLong(1))
        .orElseThrow();
  }
}
