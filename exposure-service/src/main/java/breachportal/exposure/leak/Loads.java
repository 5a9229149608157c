package breachportal.exposure.leak;

import breachportal.contract.leak.IdentifierKind;
import breachportal.contract.leak.Leak;
import breachportal.store.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

/// How far the loading of each leak's file has come; plain SQL, since progress is written often.
@ApplicationScoped
public class Loads {

  private static final TypeReference<TreeMap<String, Long>> COUNTS = new TypeReference<>() {};

  @Inject DataSource source;
  @Inject ObjectMapper json;

  /// @param leak the leak's identifier
  /// @return how far its loading has come; empty before an upload
  public Optional<Leak.Load> of(UUID leak) {
    return Sql.on(source).first("select * from load where leak_id = ?", this::read, leak);
  }

  /// @return every load there is, by the leak's identifier
  public Map<UUID, Leak.Load> all() {
    Map<UUID, Leak.Load> loads = new HashMap<>();
    var rows =
        Sql.on(source)
            .query(
                "select * from load",
                row -> Map.entry(row.getObject("leak_id", UUID.class), read(row)));
    rows.forEach(row -> loads.put(row.getKey(), row.getValue()));
    return loads;
  }

  /// A file has arrived; what was counted of an earlier one is forgotten.
  ///
  /// @param leak the leak's identifier
  /// @param bytes bytes of the file
  /// @param sha256 its SHA-256, in hex
  public void begin(UUID leak, long bytes, String sha256) {
    Sql sql = Sql.on(source);
    sql.update("delete from load where leak_id = ?", leak);
    sql.update(
        "insert into load (leak_id, bytes_total, sha256) values (?, ?, ?)", leak, bytes, sha256);
  }

  /// @param leak the leak's identifier
  /// @param counts what has been counted up to now
  public void count(UUID leak, LoadCounts counts) {
    Sql.on(source)
        .update(
            """
            update load set bytes_read = ?, rows = ?, phones = ?, national_ids = ?, emails = ?,
              duplicates = ?, entries = ?, refused = ?::jsonb, failure = ? where leak_id = ?
            """,
            counts.bytesRead(),
            counts.rows(),
            counts.found(IdentifierKind.PHONE),
            counts.found(IdentifierKind.NATIONAL_ID),
            counts.found(IdentifierKind.EMAIL),
            counts.duplicates(),
            counts.entries(),
            write(counts.refused()),
            counts.failure(),
            leak);
  }

  private Leak.Load read(ResultSet row) throws SQLException {
    Map<IdentifierKind, Long> found = new TreeMap<>();
    found.put(IdentifierKind.PHONE, row.getLong("phones"));
    found.put(IdentifierKind.NATIONAL_ID, row.getLong("national_ids"));
    found.put(IdentifierKind.EMAIL, row.getLong("emails"));
    try {
      return new Leak.Load(
          row.getLong("bytes_total"),
          row.getLong("bytes_read"),
          row.getLong("rows"),
          found,
          row.getLong("duplicates"),
          json.readValue(row.getString("refused"), COUNTS),
          row.getLong("entries"),
          row.getString("failure"),
          row.getString("sha256"));
    } catch (JsonProcessingException e) {
      throw new SQLException("refused is no object of counts", e);
    }
  }

  private String write(Map<String, Long> counts) {
    try {
      return json.writeValueAsString(counts);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("counts can be written", impossible);
    }
  }
}
