package breachportal.exposure.loading;

import breachportal.api.id.Ids;
import breachportal.exposure.core.run.MappedRun;
import breachportal.exposure.core.run.RunSearch;
import breachportal.exposure.loading.LoadPart.PartRun;
import breachportal.store.chunk.ChunkStore;
import breachportal.store.chunk.ChunkStore.Written;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// The durable runs: one for each leak and epoch that it was loaded under.
@ApplicationScoped
public class Runs {

  @Inject DataSource source;

  /// A run as the index needs it.
  ///
  /// @param id its identifier
  /// @param leak whose it is
  /// @param entries how many points it has
  /// @param bytes how long it is
  public record Run(UUID id, UUID leak, long entries, long bytes) {}

  /// Stores the bytes of a run; it counts when [#add] has been called.
  Written store(UUID run, InputStream bytes) throws IOException {
    return chunks().write(run, bytes, Long.MAX_VALUE);
  }

  /// Makes a stored run the one of its leak and epoch, in the current transaction.
  void add(PartRun run, UUID leak, int epoch, int normaliser, Instant now) {
    Sql.on(source)
        .update(
            """
            insert into run (id, leak_id, epoch, normaliser_version, entries, bytes, sha256, made_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            run.id(),
            leak,
            epoch,
            normaliser,
            run.entries(),
            run.bytes(),
            run.sha256(),
            now);
  }

  /// Deletes the bytes of a run that was never added.
  void discard(UUID run) {
    chunks().delete(run);
  }

  /// Deletes the bytes of runs whose making was broken off: they began long ago, and nothing names
  /// them.
  void deleteBrokenOff(Instant now, Duration patience) {
    Sql.on(source)
        .update(
            """
            delete from run_chunk where owner_id < ?
              and not exists (select from run where run.id = owner_id)
              and not exists (select from load_part where run_id = owner_id)
            """,
            Ids.firstAt(now.minus(patience)));
  }

  /// @param epoch an epoch
  /// @return the runs of that epoch whose leaks are published or are to be, and not sensitive
  public List<Run> toIndex(int epoch) {
    return Sql.on(source)
        .query(
            """
            select run.id, run.leak_id, run.entries, run.bytes from run
            join leak on leak.id = run.leak_id
            where run.epoch = ? and not leak.sensitive
              and (leak.state = 'PUBLISHED'
                or (leak.state = 'REVIEW' and leak.publication_asked_at is not null))
            order by leak.number
            """,
            Runs::read,
            epoch);
  }

  /// @param epoch an epoch
  /// @return the runs of that epoch whose leaks are published and sensitive; they are in no index
  public List<Run> sensitive(int epoch) {
    return Sql.on(source)
        .query(
            """
            select run.id, run.leak_id, run.entries, run.bytes from run
            join leak on leak.id = run.leak_id
            where run.epoch = ? and leak.sensitive and leak.state = 'PUBLISHED'
            order by leak.number
            """,
            Runs::read,
            epoch);
  }

  /// A run of a leak and the epoch it was loaded under.
  ///
  /// @param id its identifier
  /// @param epoch the epoch
  public record RunOfEpoch(UUID id, int epoch) {}

  /// @param leak a leak
  /// @return its runs, that of the oldest epoch first
  public List<RunOfEpoch> ofLeak(UUID leak) {
    return Sql.on(source)
        .query(
            "select id, epoch from run where leak_id = ? order by epoch",
            row -> new RunOfEpoch(row.getObject(1, UUID.class), row.getInt(2)),
            leak);
  }

  /// @param run a run
  /// @return looks for points in it where it lies
  /// @throws IOException if it is damaged
  public RunSearch search(Run run) throws IOException {
    return new RunSearch((offset, length) -> chunks().read(run.id(), offset, length), run.bytes());
  }

  /// @param leak a leak
  /// @param epoch an epoch
  /// @return whether it was loaded under that epoch's keys
  public boolean has(UUID leak, int epoch) {
    return Sql.on(source)
        .first("select 1 from run where leak_id = ? and epoch = ?", row -> true, leak, epoch)
        .isPresent();
  }

  /// Deletes all runs of an epoch, in the current transaction.
  ///
  /// @return how many there were
  public int deleteAll(int epoch) {
    List<UUID> runs =
        Sql.on(source)
            .query(
                "delete from run where epoch = ? returning id",
                row -> row.getObject(1, UUID.class),
                epoch);
    runs.forEach(chunks()::delete);
    return runs.size();
  }

  /// Fetches a run and verifies it.
  ///
  /// @param run a run's identifier
  /// @param folder where its bytes go, under no name as soon as they are mapped
  /// @return the run, to be closed
  public MappedRun fetch(UUID run, Path folder) throws IOException {
    Path file = Files.createTempFile(folder, "fetched-", ".run");
    try (InputStream bytes = chunks().open(run)) {
      Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
      return MappedRun.open(file).verified();
    } finally {
      Files.delete(file);
    }
  }

  private static Run read(ResultSet row) throws SQLException {
    return new Run(
        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getLong(3), row.getLong(4));
  }

  private ChunkStore chunks() {
    return new ChunkStore(source, "run_chunk");
  }
}
