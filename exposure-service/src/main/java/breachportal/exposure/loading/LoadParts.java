package breachportal.exposure.loading;

import breachportal.api.id.Ids;
import breachportal.exposure.leak.LoadCounts;
import breachportal.exposure.leak.PartCounts;
import breachportal.exposure.loading.LoadPart.PartRun;
import breachportal.store.lease.Claim;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The parts of the files that are being loaded, with what was counted in each.
@ApplicationScoped
class LoadParts {

  /// The condition on a part that is still to be read.
  static final String TO_BE_READ = "run_id is null";

  @Inject DataSource source;
  @Inject PartCounts counted;

  /// Makes a file work to be done, in the current transaction.
  ///
  /// @param starts where its parts begin
  /// @param bytes where the last one ends
  void add(UUID upload, List<Long> starts, long bytes, Instant now) {
    Sql sql = Sql.on(source);
    for (int i = 0; i < starts.size(); i++) {
      sql.update(
          """
          insert into load_part (id, upload_id, from_byte, to_byte, available_at)
          values (?, ?, ?, ?, ?)
          """,
          Ids.next(),
          upload,
          starts.get(i),
          i + 1 < starts.size() ? starts.get(i + 1) : bytes,
          now);
    }
    sql.ring("exposure_load_part");
  }

  /// @param id a part's identifier
  /// @return the part; empty when the load has ended meanwhile
  Optional<LoadPart> find(UUID id) {
    return Sql.on(source).first("select * from load_part where id = ?", LoadParts::read, id);
  }

  /// @param upload a file
  /// @return its parts, in their order
  List<LoadPart> of(UUID upload) {
    return Sql.on(source)
        .query(
            "select * from load_part where upload_id = ? order by from_byte",
            LoadParts::read,
            upload);
  }

  /// Ends a part, in the current transaction.
  ///
  /// @param run the run of its points, whose bytes are stored
  /// @param counts what was counted in it
  /// @return whether the claim still held
  boolean complete(Claim claim, PartRun run, LoadCounts counts) {
    return counted.count(claim, counts)
        && Sql.on(source)
                .update(
                    """
                    update load_part set run_id = ?, run_entries = ?, run_bytes = ?, run_sha256 = ?
                    where id = ? and attempts = ? and run_id is null
                    """,
                    run.id(),
                    run.entries(),
                    run.bytes(),
                    run.sha256(),
                    claim.id(),
                    claim.attempts())
            == 1;
  }

  private static LoadPart read(ResultSet row) throws SQLException {
    UUID run = row.getObject("run_id", UUID.class);
    @Nullable PartRun durable =
        run == null
            ? null
            : new PartRun(
                run,
                row.getLong("run_entries"),
                row.getLong("run_bytes"),
                row.getString("run_sha256"));
    return new LoadPart(
        row.getObject("id", UUID.class),
        row.getObject("upload_id", UUID.class),
        row.getLong("from_byte"),
        row.getLong("to_byte"),
        durable);
  }
}
