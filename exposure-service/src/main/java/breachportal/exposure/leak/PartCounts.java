package breachportal.exposure.leak;

import breachportal.contract.leak.IdentifierKind;
import breachportal.store.lease.Claim;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

/// What has been counted in each part of a file. A part that is tried again counts from nothing.
@ApplicationScoped
public class PartCounts {

  @Inject DataSource source;
  @Inject CountsJson json;

  /// @param claim the claim on the part
  /// @param counts what has been counted in it up to now
  /// @return whether the claim still held
  public boolean count(Claim claim, LoadCounts counts) {
    return Sql.on(source)
            .update(
                """
                update load_part set bytes_read = ?, rows = ?, phones = ?, national_ids = ?,
                  emails = ?, refused = ?::jsonb
                where id = ? and attempts = ? and run_id is null
                """,
                counts.bytesRead(),
                counts.rows(),
                counts.found(IdentifierKind.PHONE),
                counts.found(IdentifierKind.NATIONAL_ID),
                counts.found(IdentifierKind.EMAIL),
                json.write(counts.refused()),
                claim.id(),
                claim.attempts())
        == 1;
  }

  /// @param upload a file
  /// @return what has been counted in all of its parts
  public LoadCounts sum(UUID upload) {
    return Sql.on(source)
        .query("select * from load_part where upload_id = ?", this::read, upload)
        .stream()
        .reduce(LoadCounts.NONE, LoadCounts::plus);
  }

  static Map<IdentifierKind, Long> found(ResultSet row) throws SQLException {
    Map<IdentifierKind, Long> found = new TreeMap<>();
    found.put(IdentifierKind.PHONE, row.getLong("phones"));
    found.put(IdentifierKind.NATIONAL_ID, row.getLong("national_ids"));
    found.put(IdentifierKind.EMAIL, row.getLong("emails"));
    return found;
  }

  private LoadCounts read(ResultSet row) throws SQLException {
    return LoadCounts.soFar(
        row.getLong("bytes_read"),
        row.getLong("rows"),
        found(row),
        json.read(row.getString("refused")));
  }
}
