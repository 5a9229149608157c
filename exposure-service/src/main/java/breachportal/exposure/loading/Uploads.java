package breachportal.exposure.loading;

import static java.nio.charset.StandardCharsets.US_ASCII;

import breachportal.store.chunk.ChannelInput;
import breachportal.store.chunk.ChunkStore;
import breachportal.store.seal.Sealer;
import breachportal.store.seal.SealingInput;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// Uploaded files: sealed as they arrive, each under a key of its own, which the master key
/// wraps. Deleting the row of an upload makes what is left of its bytes unreadable.
@ApplicationScoped
public class Uploads {

  /// Sealing adds a header and 16 bytes to each segment of 64 KiB.
  private static final double SEALED_SHARE = 1.001;

  private static final long SEALED_EXTRA = 4_096;

  private static final String UNDER_WAY =
      "(exists (select from loading where loading.id = upload.id)"
          + " or exists (select from load_part where upload_id = upload.id))";

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

  /// What is to be done once for a file.
  enum Stage {
    /// It is to be cut into parts.
    PLAN,
    /// The runs of its parts are to be merged.
    MERGE
  }

  /// @param upload an upload's identifier
  /// @param from the first byte that is wanted
  /// @param to the byte behind the last one
  /// @return these plain bytes of the file
  /// @throws IllegalStateException if there is no such upload
  InputStream open(UUID upload, long from, long to) throws IOException {
    byte[] context = context(upload);
    SeekableByteChannel plain = sealer(upload).opening(chunks().channel(upload), context);
    return new ChannelInput(plain, from, to);
  }

  /// @param upload an upload's identifier
  /// @return how long the plain file is
  long bytes(UUID upload) throws IOException {
    try (SeekableByteChannel plain =
        sealer(upload).opening(chunks().channel(upload), context(upload))) {
      return plain.size();
    }
  }

  private Sealer sealer(UUID upload) {
    byte[] wrapped =
        Sql.on(source)
            .first("select wrapped_key from upload where id = ?", row -> row.getBytes(1), upload)
            .orElseThrow(() -> new IllegalStateException("the upload is gone"));
    return Sealer.withKey(master.open(wrapped, context(upload)));
  }

  /// @param upload an upload's identifier
  /// @return what is to be done for the whole file; empty if nothing, or if it is gone
  Optional<Stage> stage(UUID upload) {
    return Sql.on(source)
        .first(
            "select stage from loading where id = ?",
            row -> Stage.valueOf(row.getString(1)),
            upload);
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
  /// @return its files that wait to be read or are being read: one, or none
  List<UUID> underWay(UUID leak) {
    return Sql.on(source)
        .query(
            "select id from upload where leak_id = ? and " + UNDER_WAY,
            row -> row.getObject(1, UUID.class),
            leak);
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
                "select id from upload where begun_at < ? and not " + UNDER_WAY,
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
