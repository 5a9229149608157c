package breachportal.notification.list;

import breachportal.api.json.WireNames;
import breachportal.contract.breach.Language;
import breachportal.contract.campaign.Campaign.ListColumn;
import breachportal.contract.campaign.Campaign.ListSummary;
import breachportal.contract.campaign.ListForm;
import breachportal.contract.campaign.ListReading;
import breachportal.contract.campaign.RefusedRow;
import breachportal.notification.list.ListTasks.Task;
import breachportal.notification.list.file.Subscriber;
import breachportal.store.seal.Sealer;
import breachportal.store.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The lists of people to be told.
///
/// The file of a list is kept sealed until its rows are read ({@link ReadList}); the list becomes
/// its campaign's only when it is whole. Its data key is destroyed a time after its campaign ended
/// ({@link EndList}); nobody reads a row from then on.
@ApplicationScoped
public class SubscriberLists {
  @Inject DataSource source;
  @Inject InstantSource time;
  @Inject Sealer master;
  @Inject ListSettings settings;
  @Inject ListTasks tasks;
  @Inject EndList endList;
  @Inject Readings readings;

  /// Whose list it is, and where from.
  ///
  /// @param campaignId the campaign it is for
  /// @param organisationId the organisation whose it is
  /// @param fileName the name of the file
  /// @param ask whether its columns are to be shown before it is read, however clear they are
  public record Origin(UUID campaignId, UUID organisationId, String fileName, boolean ask) {}

  /// Begins a list; nothing is done with it yet. What was on its way to the same campaign is
  /// dropped.
  ///
  /// @param listId the list
  /// @param origin whose it is
  /// @param key its data key
  void begin(UUID listId, Origin origin, byte[] key) {
    cancel(origin.campaignId());
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
    readings.begin(listId, origin);
    next(listId, Task.DROP, time.instant().plus(settings.abandonedAfter()));
  }

  void next(UUID listId, Task task, Instant at) {
    tasks.next(listId, task, at);
  }

  void keepHash(UUID listId, byte[] fileHash) {
    sql().update("update subscriber_list set file_sha256 = ? where id = ?", fileHash, listId);
  }

  /// @param listId a list
  /// @return its data key, unless it is destroyed; in a transaction of its own
  Optional<byte[]> key(UUID listId) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                sql()
                    .first(
                        """
                        select wrapped_key from subscriber_list
                        where id = ? and wrapped_key is not null
                        """,
                        row -> ListKey.unwrapped(master, listId, row.getBytes(1)),
                        listId));
  }

  /// Makes a list that was read ready to be told; takes part in the transaction.
  ///
  /// @param listId the list
  /// @param columns what its columns hold
  void ready(UUID listId, List<ListForm.Column> columns) {
    List<ListColumn> kept =
        columns.stream()
            .filter(column -> column.key() != null)
            .map(column -> new ListColumn(Objects.requireNonNull(column.key()), column.label()))
            .toList();
    sql()
        .update(
            "update subscriber_list set ready_at = ?, columns = ? where id = ?",
            time.instant(),
            Readings.json(kept),
            listId);
  }

  /// Ends what is on its way to be a campaign's list; takes part in the transaction.
  ///
  /// @param campaignId the campaign
  /// @return whether there was anything
  public boolean cancel(UUID campaignId) {
    List<UUID> underWay = readings.of(campaignId);
    for (UUID each : underWay) {
      drop(each);
      readings.end(each);
    }
    return !underWay.isEmpty();
  }

  /// Drops a list that is nobody's any more: nobody can read it from here on, and its rows are
  /// deleted one after the other; takes part in the transaction.
  ///
  /// @param listId the list
  public void drop(UUID listId) {
    next(listId, Task.DROP, time.instant());
    sql().update("update subscriber_list set wrapped_key = null where id = ?", listId);
  }

  /// The campaign of a list was started: its key goes a time after that campaign ends, and is
  /// looked after from then on; takes part in the transaction.
  ///
  /// @param listId the list
  public void started(UUID listId) {
    next(listId, Task.DESTROY, time.instant().plus(settings.keptAfterEnd()));
  }

  /// Destroys the data key of a list at once, because its company says so; takes part in the
  /// transaction.
  ///
  /// @param listId the list
  /// @return whether there was a key
  public boolean destroy(UUID listId) {
    return endList.destroy(listId, "asked for");
  }

  /// @param campaignId a campaign
  /// @return the file on its way to being its list; in a transaction
  public Optional<ListReading> reading(UUID campaignId) {
    return readings.ofCampaign(campaignId).map(Readings.Kept::shown);
  }

  /// @param listId a list
  /// @return what is known of it without reading its rows; in a transaction
  public Optional<ListSummary> summary(UUID listId) {
    return sql()
        .first(
            """
            select l.*, c.state, c.completed_at
            from subscriber_list l join campaign c on c.id = l.campaign_id where l.id = ?
            """,
            row -> summary(listId, row),
            listId);
  }

  private ListSummary summary(UUID listId, ResultSet row) throws SQLException {
    Timestamp destroyedAt = row.getTimestamp("destroyed_at");
    String columns = row.getString("columns");
    return new ListSummary(
        row.getString("file_name"),
        row.getLong("accepted"),
        row.getLong("without_email"),
        row.getLong("refused"),
        Counts.reasons(row.getString("refused_by")),
        Counts.reasons(row.getString("left_out_by")),
        row.getLong("duplicates"),
        Counts.languages(row.getString("by_language")).orElseGet(() -> byLanguage(listId)),
        columns == null ? List.of() : List.of(Readings.parsed(columns, ListColumn[].class)),
        row.getTimestamp("uploaded_at").toInstant(),
        destroyedAt == null ? destroyAt(row) : null,
        destroyedAt == null ? null : destroyedAt.toInstant());
  }

  private @Nullable Instant destroyAt(ResultSet row) throws SQLException {
    Timestamp readyAt = row.getTimestamp("ready_at");
    return switch (row.getString("state")) {
      case "complete" -> row.getTimestamp("completed_at").toInstant().plus(settings.keptAfterEnd());
      case "draft" -> readyAt == null ? null : readyAt.toInstant().plus(settings.keptUnused());
      default -> null;
    };
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
  /// @param max how many at most
  /// @return its refused rows in the order of the file, then the cells left out; in a transaction
  public List<RefusedRow> refusals(UUID listId, int max) {
    return sql()
        .query(
            """
            select sheet, line, column_name, reason, told from refused_row
            where list_id = ? order by told, sheet, line limit ?
            """,
            row ->
                new RefusedRow(
                    row.getObject(1, Integer.class),
                    row.getLong(2),
                    row.getString(3),
                    row.getString(4),
                    row.getBoolean(5)),
            listId,
            max);
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
