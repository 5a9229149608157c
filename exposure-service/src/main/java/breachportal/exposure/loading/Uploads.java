package breachportal.exposure.loading;

import static java.nio.charset.StandardCharsets.US_ASCII;

import breachportal.store.chunk.ChunkStore;
import breachportal.store.seal.Sealer;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// Uploaded files: sealed as they arrive, each under a key of its own, which the master key
/// wraps. Deleting the row of an upload makes what is left of its bytes unreadable.
@ApplicationScoped
public class Uploads {

  /// Sealing adds a header and 16 bytes to each segment of 64 KiB.
  private static final double SEALED_SHARE = 1.001;

  private static final long SEALED_EXTRA = 4_096;

  @Inject DataSource source;
  @Inject Sealer master;

  /// Takes a file; it is not yet work to be done.
  ///
  /// @param upload its identifier
  /// @param leak whose file it is
  /// @param plain its bytes, read to their end
  /// @param maxBytes the most of them that are taken
  /// @param now the time
  void receive(UUID upload, UUID leak, InputStream plain, long maxBytes, Instant now)
      throws IOException {
    byte[] key = Sealer.newKey();
    byte[] context = context(upload);
    Sql.on(source)
        .update(
            "insert into upload (id, leak_id, wrapped_key, begun_at) values (?, ?, ?, ?)",
            upload,
            leak,
            master.seal(key, context),
            now);
    SealingInput sealed = new SealingInput(plain, Sealer.withKey(key), context);
    chunks().write(upload, sealed, (long) (maxBytes * SEALED_SHARE) + SEALED_EXTRA);
  }

  /// @param upload an upload's identifier
  /// @return the plain bytes of the file
  /// @throws IllegalStateException if there is no such upload
  InputStream open(UUID upload) throws IOException {
    byte[] wrapped =
        Sql.on(source)
            .first("select wrapped_key from upload where id = ?", row -> row.getBytes(1), upload)
            .orElseThrow(() -> new IllegalStateException("the upload is gone"));
    byte[] context = context(upload);
    byte[] key = master.open(wrapped, context);
    return Sealer.withKey(key).opening(chunks().open(upload), context);
  }

  /// @param upload an upload's identifier
  /// @return whose file it is
  UUID leakOf(UUID upload) {
    return Sql.on(source)
        .first(
            "select leak_id from upload where id = ?", row -> row.getObject(1, UUID.class), upload)
        .orElseThrow(() -> new IllegalStateException("the upload is gone"));
  }

  /// @param leak a leak
  /// @return whether a file of it waits to be read, or is being read
  boolean isUnderWay(UUID leak) {
    return Sql.on(source)
        .first(
            "select 1 from upload join loading on loading.id = upload.id where leak_id = ?",
            row -> true,
            leak)
        .isPresent();
  }

  /// Deletes a file and its key, with the work on it.
  void delete(UUID upload) {
    Sql.on(source).update("delete from upload where id = ?", upload);
    chunks().delete(upload);
  }

  /// Deletes the uploads that were broken off: they began long ago, and are no work to be done.
  void deleteBrokenOff(Instant now, Duration patience) {
    List<UUID> left =
        Sql.on(source)
            .query(
                "select id from upload where begun_at < ? and id not in (select id from loading)",
                row -> row.getObject(1, UUID.class),
                now.minus(patience));
    left.forEach(this::delete);
  }

  private ChunkStore chunks() {
    return new ChunkStore(source, "upload_chunk");
  }

  private static byte[] context(UUID upload) {
    return ("upload/" + upload).getBytes(US_ASCII);
  }
}
