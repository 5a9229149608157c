package breachportal.notification.list;

import breachportal.api.id.Ids;
import breachportal.api.json.WireNames;
import breachportal.api.problem.TooLarge;
import breachportal.contract.breach.Language;
import breachportal.contract.campaign.Campaign.ListSummary;
import breachportal.contract.campaign.RefusedRow;
import breachportal.notification.code.LetterCodes;
import breachportal.notification.list.CsvRecords.Cells;
import breachportal.store.scope.RowScope;
import breachportal.store.seal.Sealer;
import breachportal.store.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// The lists of people to be told.
///
/// A list is staged while its file is read, batch by batch in short transactions, so that a slow
/// upload holds no lock and a large one no memory; it becomes its campaign's only when it is whole.
/// What is staged and not taken is deleted.
@ApplicationScoped
public class SubscriberLists {
  private static final int BATCH = 1_000;

  @Inject DataSource source;
  @Inject InstantSource time;
  @Inject Sealer master;
  @Inject LetterCodes codes;
  @Inject ListSettings settings;

  /// Sweeps away what an upload left behind that ended with its process.
  void sweep(@Observes StartupEvent unused) {
    RowScope.asSystem(
        () ->
            QuarkusTransaction.requiringNew()
                .run(
                    () ->
                        sql()
                            .update(
                                """
                                delete from subscriber_list
                                where ready_at is null and uploaded_at < ?
                                """,
                                time.instant().minus(settings.abandonedAfter()))));
  }

  /// Whose list it is, and where from.
  ///
  /// @param campaignId the campaign it is for
  /// @param organisationId the organisation whose it is
  /// @param fileName the name of the file
  public record Origin(UUID campaignId, UUID organisationId, String fileName) {}

  /// Reads a file into a staged list. Not in a transaction: each batch is one.
  ///
  /// @param origin whose list it is
  /// @param file the file, UTF-8 CSV; read to its end, not closed
  /// @return the list, to be taken or dropped
  /// @throws IOException when reading fails
  /// @throws breachportal.api.problem.Refusal when the file can't be taken; nothing of it is kept
  public UUID stage(Origin origin, InputStream file) throws IOException {
    UUID listId = Ids.next();
    byte[] key = Sealer.newKey();
    QuarkusTransaction.requiringNew().run(() -> begin(listId, origin, key));
    boolean whole = false;
    try {
      DigestInputStream hashed = new DigestInputStream(file, sha256());
      read(listId, origin.organisationId(), ListKey.of(key), hashed);
      byte[] fileHash = hashed.getMessageDigest().digest();
      QuarkusTransaction.requiringNew().run(() -> keepHash(listId, fileHash));
      whole = true;
      return listId;
    } finally {
      if (!whole) {
        QuarkusTransaction.requiringNew().run(() -> drop(listId));
      }
    }
  }

  private void keepHash(UUID listId, byte[] fileHash) {
    sql().update("update subscriber_list set file_sha256 = ? where id = ?", fileHash, listId);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void begin(UUID listId, Origin origin, byte[] key) {
    sql()
        .update(
            """
            insert into subscriber_list (id, campaign_id, organisation_id, file_name, wrapped_key,
              uploaded_at)
            values (?, ?, ?, ?, ?, ?)
            """,
            listId,
            origin.campaignId(),
            origin.organisationId(),
            origin.fileName(),
            ListKey.wrap(master, listId, key),
            time.instant());
  }

  private void read(UUID listId, UUID organisationId, ListKey key, InputStream file)
      throws IOException {
    Utf8Text text = new Utf8Text(new BoundedInput(file, settings.maxBytes()));
    CsvHeader header = CsvHeader.read(text, settings.maxLineLength());
    RowReader reader = new RowReader(header.names(), settings.defaultLanguage());
    CsvRecords records = new CsvRecords(text, header.delimiter(), settings.maxLineLength());
    Refusals refusals = new Refusals(listId, organisationId, settings.maxRefusalsKept());
    RecipientBatch batch = new RecipientBatch(listId, organisationId, key, codes);
    long rows = 0;
    for (Optional<Cells> next = records.next(); next.isPresent(); next = records.next()) {
      if (++rows > settings.maxRows()) {
        throw new TooLarge("file", settings.maxRows() + " rows");
      }
      RowReader.Row row = reader.read(next.get());
      if (row.subscriber() != null) {
        batch.add(rows, row.subscriber());
      } else if (row.refusal() != null) {
        refusals.add(row.refusal());
      }
      if (batch.size() == BATCH || refusals.size() == BATCH) {
        write(listId, batch, refusals);
        batch = new RecipientBatch(listId, organisationId, key, codes);
      }
    }
    if (rows == 0) {
      throw new ListRefused(1, "has_rows", "The file has a header and no rows.");
    }
    write(listId, batch, refusals);
  }

  private void write(UUID listId, RecipientBatch batch, Refusals refusals) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              int accepted = batch.writeTo(sql());
              sql()
                  .update(
                      """
                      update subscriber_list set accepted = accepted + ?,
                        duplicates = duplicates + ?, refused = refused + ?
                      where id = ?
                      """,
                      accepted,
                      batch.size() - accepted,
                      refusals.size(),
                      listId);
              refusals.writeTo(sql());
            });
  }

  /// Makes a staged list ready to be told; takes part in the transaction.
  ///
  /// @param listId the list
  public void take(UUID listId) {
    sql().update("update subscriber_list set ready_at = ? where id = ?", time.instant(), listId);
  }

  /// Deletes a list with all its rows; takes part in the transaction.
  ///
  /// @param listId the list
  public void drop(UUID listId) {
    sql().update("delete from subscriber_list where id = ?", listId);
  }

  /// @param listId a list
  /// @return what is known of it without reading its rows; in a transaction
  public Optional<ListSummary> summary(UUID listId) {
    Map<Language, Long> byLanguage = byLanguage(listId);
    return sql()
        .first(
            """
            select file_name, accepted, refused, duplicates, uploaded_at from subscriber_list
            where id = ?
            """,
            row ->
                new ListSummary(
                    row.getString(1),
                    row.getLong(2),
                    0,
                    row.getLong(3),
                    Map.of(),
                    row.getLong(4),
                    byLanguage,
                    List.of(),
                    row.getTimestamp(5).toInstant(),
                    null,
                    null),
            listId);
  }

  private Map<Language, Long> byLanguage(UUID listId) {
    Map<Language, Long> counts = new EnumMap<>(Language.class);
    for (Language each : Language.values()) {
      counts.put(
          each,
          sql()
              .first(
                  "select count(*) from recipient where list_id = ? and language = ?",
                  row -> row.getLong(1),
                  listId,
                  WireNames.of(each))
              .orElse(0L));
    }
    return counts;
  }

  /// @param listId a list
  /// @return its refused rows in the order of the file; in a transaction
  public List<RefusedRow> refusals(UUID listId) {
    return sql()
        .query(
            "select line, column_name, reason from refused_row where list_id = ? order by line",
            row -> new RefusedRow(row.getLong(1), row.getString(2), row.getString(3)),
            listId);
  }

  /// Opens the rows of one list.
  @FunctionalInterface
  public interface Opener {
    /// @param recipientId a row
    /// @param sealed its sealed person
    /// @return the person
    Subscriber open(UUID recipientId, byte[] sealed);
  }

  /// @param listId a list
  /// @param wrappedKey its data key, wrapped
  /// @return opens its rows
  public Opener opener(UUID listId, byte[] wrappedKey) {
    return ListKey.unwrap(master, listId, wrappedKey)::open;
  }

  /// @param recipientId a row
  /// @return the person, while their list's key is there; in a transaction
  public Optional<Subscriber> person(UUID recipientId) {
    return sql()
        .first(
            """
            select r.list_id, l.wrapped_key, r.sealed_person
            from recipient r join subscriber_list l on l.id = r.list_id
            where r.id = ? and l.wrapped_key is not null
            """,
            row ->
                opener(row.getObject(1, UUID.class), row.getBytes(2))
                    .open(recipientId, row.getBytes(3)),
            recipientId);
  }

  private Sql sql() {
    return Sql.on(source);
  }
}
