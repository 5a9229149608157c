package breachportal.exposure.publication;

import breachportal.exposure.core.generation.Generation;
import breachportal.store.chunk.ChunkStore;
import breachportal.store.chunk.ChunkStore.Written;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// The durable generations of the index, and which one of each epoch is served.
@ApplicationScoped
public class Generations {

  /// Older generations kept behind the served one, for replicas that are still fetching.
  private static final int KEPT = 2;

  private static final int LOCK = 0x47454E45;

  @Inject DataSource source;

  /// A generation as a replica needs it.
  ///
  /// @param id its identifier
  /// @param epoch the epoch it is of
  /// @param number its number
  /// @param bytes how long its file is
  /// @param sha256 SHA-256 of its file, in hex
  public record Stored(UUID id, int epoch, long number, long bytes, String sha256) {}

  /// @return the generations that are served, one of each epoch that has any, the newest first
  public List<Stored> served() {
    return Sql.on(source)
        .query(
            """
            select generation.id, generation.epoch, number, bytes, sha256 from generation
            join served_index on generation_id = generation.id
            order by generation.epoch desc
            """,
            row ->
                new Stored(
                    row.getObject(1, UUID.class),
                    row.getInt(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getString(5)));
  }

  /// @param epoch an epoch
  /// @return its generation that is served, if one was ever built
  public Optional<Stored> served(int epoch) {
    return served().stream().filter(each -> each.epoch() == epoch).findFirst();
  }

  /// @param generation a generation
  /// @return the bytes of its file, a chunk fetched at a time
  public InputStream open(Stored generation) {
    return chunks().open(generation.id());
  }

  /// Holds the choice of the served generations against other builders, until the transaction
  /// ends.
  ///
  /// @param epoch an epoch
  /// @return the number of its served generation
  Optional<Long> hold(int epoch) {
    Sql sql = Sql.on(source);
    var unused = sql.query("select pg_advisory_xact_lock(?)", row -> true, LOCK);
    return served(epoch).map(Stored::number);
  }

  long nextNumber() {
    return Sql.on(source)
        .first("select nextval('generation_number')", row -> row.getLong(1))
        .orElseThrow();
  }

  /// Stores the bytes of a generation; it counts when [#serve] has been called.
  Written store(UUID id, InputStream bytes) throws IOException {
    return chunks().write(id, bytes, Long.MAX_VALUE);
  }

  /// Deletes the bytes of a generation that was never served.
  void discard(UUID id) {
    chunks().delete(id);
  }

  /// Makes a stored generation the one that is served, in the current transaction, and deletes
  /// those that nobody needs any more.
  void serve(UUID id, Generation generation, Written written, Instant now) {
    Sql sql = Sql.on(source);
    sql.update(
        """
        insert into generation
          (id, number, epoch, bucket_bits, bucket_bytes, entries, bytes, sha256, built_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        generation.number(),
        generation.epoch(),
        generation.layout().bucketBits(),
        generation.layout().bucketBytes(),
        generation.entries(),
        written.bytes(),
        written.sha256(),
        now);
    sql.update(
        """
        insert into served_index (epoch, generation_id) values (?, ?)
        on conflict (epoch) do update set generation_id = excluded.generation_id
        """,
        generation.epoch(),
        id);
    delete(
        sql.query(
            "select id from generation where epoch = ? order by number desc offset ?",
            row -> row.getObject(1, UUID.class),
            generation.epoch(),
            KEPT));
    sql.ring("exposure_generation");
  }

  /// Serves an epoch no more, and deletes its generations, in the current transaction.
  ///
  /// @param epoch an epoch
  public void end(int epoch) {
    Sql sql = Sql.on(source);
    sql.update("delete from served_index where epoch = ?", epoch);
    delete(
        sql.query(
            "select id from generation where epoch = ?",
            row -> row.getObject(1, UUID.class),
            epoch));
    sql.ring("exposure_generation");
  }

  private void delete(List<UUID> generations) {
    for (UUID each : generations) {
      chunks().delete(each);
      Sql.on(source).update("delete from generation where id = ?", each);
    }
  }

  private ChunkStore chunks() {
    return new ChunkStore(source, "generation_chunk");
  }
}
