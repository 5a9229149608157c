package breachportal.exposure.leak;

import breachportal.contract.leak.IdentifierKind;
import breachportal.contract.leak.Leak;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// How far the loading of each leak's file has come: while its parts are read, the sum of what is
/// counted in each; at the end, what was counted of the whole. Plain SQL, since progress is written
/// often.
@ApplicationScoped
public class Loads {

  private static final String SELECT =
      """
      select load.leak_id, bytes_total, sha256, begun_at, form, encoding, refused, duplicates, entries, failure,
        part.leak_id is not null as reading,
        coalesce(part.bytes_read, load.bytes_read) as bytes_read,
        coalesce(part.rows, load.rows) as rows,
        coalesce(part.phones, load.phones) as phones,
        coalesce(part.national_ids, load.national_ids) as national_ids,
        coalesce(part.emails, load.emails) as emails
      from load left join (
        select leak_id, sum(bytes_read) as bytes_read, sum(rows) as rows, sum(phones) as phones,
          sum(national_ids) as national_ids, sum(emails) as emails
        from load_part join upload on upload.id = upload_id group by leak_id
      ) part on part.leak_id = load.leak_id
      """;

  @Inject DataSource source;
  @Inject CountsJson json;
  @Inject InstantSource time;

  /// @param leak the leak's identifier
  /// @return how far its loading has come; empty before an upload
  public Optional<Leak.Load> of(UUID leak) {
    return Sql.on(source).first(SELECT + " where load.leak_id = ?", this::read, leak);
  }

  /// @return every load there is, by the leak's identifier
  public Map<UUID, Leak.Load> all() {
    Map<UUID, Leak.Load> loads = new HashMap<>();
    var rows =
        Sql.on(source)
            .query(SELECT, row -> Map.entry(row.getObject("leak_id", UUID.class), read(row)));
    rows.forEach(row -> loads.put(row.getKey(), row.getValue()));
    return loads;
  }

  /// A file has arrived; what was counted of an earlier one is forgotten.
  ///
  /// @param leak the leak's identifier
  /// @param bytes bytes of the file
  /// @param sha256 its SHA-256, in hex
  public void begin(UUID leak, long bytes, String sha256) {
    forget(leak);
    Sql.on(source)
        .update(
            "insert into load (leak_id, bytes_total, sha256) values (?, ?, ?)",
            leak,
            bytes,
            sha256);
  }

  /// The reading of the file begins.
  ///
  /// @param leak the leak's identifier
  /// @param now the time
  public void beginReading(UUID leak, Instant now) {
    Sql.on(source).update("update load set begun_at = ? where leak_id = ?", now, leak);
  }

  /// It is known what the file is.
  ///
  /// @param leak the leak's identifier
  /// @param form its form, in words
  /// @param encoding the encoding of its text; empty where it has none
  public void recognise(UUID leak, String form, String encoding) {
    Sql.on(source)
        .update(
            "update load set form = nullif(?, ''), encoding = nullif(?, '') where leak_id = ?",
            form,
            encoding,
            leak);
  }

  /// There is no file any more.
  ///
  /// @param leak the leak's identifier
  public void forget(UUID leak) {
    Sql.on(source).update("delete from load where leak_id = ?", leak);
  }

  /// @param leak the leak's identifier
  /// @param counts what was counted of the whole file
  public void count(UUID leak, LoadCounts counts) {
    Sql.on(source)
        .update(
            """
            update load set bytes_read = ?, rows = ?, phones = ?, national_ids = ?, emails = ?,
              refused = ?::jsonb, duplicates = ?, entries = ?, failure = ? where leak_id = ?
            """,
            counts.bytesRead(),
            counts.rows(),
            counts.found(IdentifierKind.PHONE),
            counts.found(IdentifierKind.NATIONAL_ID),
            counts.found(IdentifierKind.EMAIL),
            json.write(counts.refused()),
            counts.duplicates(),
            counts.entries(),
            counts.failure(),
            leak);
  }

  private Leak.Load read(ResultSet row) throws SQLException {
    long total = row.getLong("bytes_total");
    long read = row.getLong("bytes_read");
    @Nullable Timestamp begun = row.getTimestamp("begun_at");
    boolean reading = row.getBoolean("reading") && begun != null && read > 0;
    return new Leak.Load(
        total,
        read,
        row.getLong("rows"),
        PartCounts.found(row),
        row.getLong("duplicates"),
        json.read(row.getString("refused")),
        row.getLong("entries"),
        row.getString("failure"),
        row.getString("sha256"),
        reading ? secondsLeft(begun.toInstant(), read, total) : null,
        row.getString("form"),
        row.getString("encoding"));
  }

  private long secondsLeft(Instant begun, long read, long total) {
    double sinceBegun = Duration.between(begun, time.instant()).toMillis() / 1_000.0;
    return Math.round(sinceBegun * Math.max(0, total - read) / read);
  }
}
